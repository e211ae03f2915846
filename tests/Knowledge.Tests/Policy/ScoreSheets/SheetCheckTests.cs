using CauNoi.Knowledge.Policy.ScoreSheets;

namespace CauNoi.Knowledge.Tests.Policy.ScoreSheets;

public sealed class SheetCheckTests
{
    private const string Complete = "only_dependants=false size=4 dependants=1 highest_qualification=upper_secondary non_farm_job=other pension=none";

    /// <summary>Column, answers and their sum by hand from the sample table of 2016.</summary>
    public static TheoryData<string, string, int> SampleTotals => new()
    {
        { "tay_nguyen", Complete, 35 + 15 + 5 + 15 },
        { "thanh_thi", Complete, 25 + 5 + 5 },
        { "dong_bang_song_hong", Complete, 30 + 5 + 20 },
        { "trung_du_mien_nui_phia_bac", "only_dependants=false size=1 dependants=0 highest_qualification=college_or_more non_farm_job=public_sector pension=>=2", 75 + 10 + 15 + 45 + 50 },
        { "dong_nam_bo", "only_dependants=false size=>6 dependants=>=2 highest_qualification=none non_farm_job=none pension=none", 0 },
        { "tay_nguyen", "only_dependants=true dependants=>=2 highest_qualification=none non_farm_job=none pension=1", 25 },
    };

    /// <summary>What replaces the answers of a complete sheet, and what is then found.</summary>
    public static TheoryData<string, string, string[]> SpoiltSheets => new()
    {
        { "size=4 ", "", ["S01 size"] },
        { "pension=none", "", ["S01 pension"] },
        { "only_dependants=false ", "", ["S01 only_dependants"] },
        { "only_dependants=false size=4 ", "", ["S01 only_dependants"] },
        { "size=4", "size=7", ["S03 size"] },
        { "size=4", "size=four", ["S03 size"] },
        { "only_dependants=false", "only_dependants=yes", ["S03 only_dependants"] },
        { "size=4", "size=4 size=5", ["S04 size"] },
        { "size=4", "size=4 size=4", ["S04 size"] },
        { "size=4", "size=4 car=true", ["S02 car"] },
        { "only_dependants=false", "only_dependants=true", ["S06 size"] },
        { Complete, "", ["S01 only_dependants", "S01 dependants", "S01 highest_qualification", "S01 non_farm_job", "S01 pension"] },
    };

    [Theory]
    [MemberData(nameof(SampleTotals))]
    public void A_complete_sample_sheet_is_summed_in_the_column_of_its_region(string column, string answers, int total)
    {
        var result = Sheets.Check(Sheets.Sample, Sheets.Sheet(answers, column, new SheetTotals { B1 = total }));

        Assert.Empty(result.Findings);
        Assert.Equal(total, result.Total);
    }

    [Theory]
    [MemberData(nameof(SpoiltSheets))]
    public void Every_fault_of_a_sheet_is_found_with_its_item(string old, string @new, string[] found)
    {
        var result = Sheets.Check(Sheets.Sample, Sheets.Sheet(Complete.Replace(old, @new, StringComparison.Ordinal)));

        Assert.Equal(found, Sheets.Short(result.Findings));
        if (found is [['S', '0', '1' or '3' or '4', ..], ..])
            Assert.Null(result.Total);
    }

    [Theory]
    [InlineData(70, new string[0])]
    [InlineData(71, new[] { "S05" })]
    [InlineData(-1, new[] { "S05" })]
    public void A_typed_total_must_be_the_sum(int typed, string[] found) =>
        Assert.Equal(found, Sheets.Short(Sheets.Check(Sheets.Sample, Sheets.Sheet(Complete, totals: new SheetTotals { B1 = typed })).Findings));

    // 165 = 75 + 20 + 10 + 30 + 30, the best answers of the column.
    [Theory]
    [InlineData(-1, "S10")]
    [InlineData(0, null)]
    [InlineData(165, null)]
    [InlineData(166, "S10")]
    public void A_total_beyond_what_the_form_can_give_is_found_even_if_an_item_is_missing(int typed, string? found)
    {
        var result = Sheets.Check(Sheets.Sample, Sheets.Sheet(Complete.Replace("size=4 ", "", StringComparison.Ordinal), totals: new SheetTotals { B1 = typed }));

        Assert.Equal(found is null ? ["S01 size"] : ["S01 size", found], Sheets.Short(result.Findings));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("mat_trang")]
    public void Without_a_known_column_there_is_no_total(string? column)
    {
        var result = Sheets.Check(Sheets.Sample, Sheets.Sheet(Complete, column));

        Assert.Equal(["S09"], Sheets.Short(result.Findings));
        Assert.Null(result.Total);
    }

    // Thông tư 07/2021/TT-BLĐTBXH: 10 points for each of 12 deprived indicators.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 10)]
    [InlineData(3, 30)]
    [InlineData(12, 120)]
    public void Part_B2_counts_ten_points_for_each_deprived_indicator(int deprived, int total)
    {
        var form = Sheets.Forms.InForceOn(Sheets.Day, ScoreFormKind.SurveyDeprivation)!;

        var result = Sheets.Check(form.Id, Sheets.Ticks(form, deprived, totals: new SheetTotals { B2 = total }));

        Assert.Equal((total, deprived), (result.Total, result.Ticked.Count));
        Assert.Empty(result.Findings);
        Assert.Equal(["S05"], Sheets.Short(Sheets.Check(form.Id, Sheets.Ticks(form, deprived, totals: new SheetTotals { B2 = total + 10 })).Findings));
    }

    [Fact]
    public void Part_B2_has_no_total_where_the_points_of_the_standard_are_not_known()
    {
        var form = Sheets.Forms.Find("b2-2022")!;

        var result = Sheets.Forms.Sheets.Check(form, Sheets.Ticks(form, 3), scoring: null, PolicyContent.Day("01/01/2027"));

        Assert.Null(result.Total);
        Assert.Equal(["S13"], Sheets.Short(result.Findings));
    }

    // Thông tư 07/2021/TT-BLĐTBXH, Phụ lục II: fewer than 04 of columns 01–09 go on to the survey.
    [Theory]
    [InlineData(0, 9, true)]
    [InlineData(3, 9, true)]
    [InlineData(4, 9, false)]
    [InlineData(9, 9, false)]
    [InlineData(4, 4, false)]
    [InlineData(3, 8, null)]
    [InlineData(2, 8, true)]
    [InlineData(0, 5, null)]
    public void A_household_goes_on_to_the_survey_below_four_criteria(int ticked, int answered, bool? goesOn)
    {
        var result = Sheets.Check("phieu-a-2021", Sheets.Ticks(Sheets.Forms.Find("phieu-a-2021")!, ticked, answered));

        Assert.Equal(goesOn, result.GoesOnToSurvey);
        Assert.Equal(9 - answered, result.Findings.Count);
    }

    [Theory]
    [InlineData(3, true, new string[0])]
    [InlineData(4, false, new string[0])]
    [InlineData(9, false, new string[0])]
    [InlineData(10, false, new[] { "S10" })]
    public void The_number_of_criteria_alone_decides_as_well(int typed, bool goesOn, string[] found)
    {
        var result = Sheets.Check("phieu-a-2021", Sheets.Sheet("", null, new SheetTotals { Criteria = typed }));

        Assert.Equal(goesOn, result.GoesOnToSurvey);
        Assert.Equal(found, Sheets.Short(result.Findings));
    }

    [Fact]
    public void Scores_of_a_household_that_stopped_at_the_screening_are_a_contradiction() =>
        Assert.Equal(
            ["S12"],
            Sheets.Short(Sheets.Check("phieu-a-2021", Sheets.Ticks(Sheets.Forms.Find("phieu-a-2021")!, 4, totals: new SheetTotals { B1 = 120 })).Findings));

    [Theory]
    [InlineData(null, "S11")]
    [InlineData(-5, "S10")]
    [InlineData(140, null)]
    public void Part_B1_whose_table_is_not_known_needs_the_typed_total_and_never_sums_one(int? typed, string? found)
    {
        var result = Sheets.Check("b1-2022", Sheets.Sheet("", null, new SheetTotals { B1 = typed }));

        Assert.Equal(found is null ? [] : [found], Sheets.Short(result.Findings));
        Assert.Null(result.Total);
    }

    [Fact]
    public void Every_finding_says_in_words_what_was_found_what_to_do_and_on_what_it_rests()
    {
        var findings = SpoiltSheets.Select(row => Complete.Replace((string)row[0], (string)row[1], StringComparison.Ordinal))
            .SelectMany(answers => Sheets.Check(Sheets.Sample, Sheets.Sheet(answers, totals: new SheetTotals { B1 = -1 })).Findings);

        Assert.All(findings, f => Assert.DoesNotContain('{', f.Text + f.Fix + f.Source));
        Assert.Contains(findings, f => f.Text == "Mục “số nhân khẩu” không có lựa chọn “7”. Chỉ chọn một trong: 1, 2, 3, 4, 5, 6, >6.");
        Assert.Contains(findings, f => f.Text == "Mục “số nhân khẩu” có 2 câu trả lời: 4, 5.");
    }
}
