using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Reviews;
using CauNoi.Knowledge.Policy.Rows;
using CauNoi.Knowledge.Policy.ScoreSheets;

namespace CauNoi.Knowledge.Tests.Policy.ScoreSheets;

/// <summary>The rules G01 to G12, a row for each case; numbers of law are those of Thông tư 07/2021/TT-BLĐTBXH and Quyết định 24/2021/QĐ-TTg.</summary>
public sealed class RecordCheckTests
{
    private static readonly string[] Indicators =
        ["job", "dependents", "nutrition", "health_insurance", "adult_education", "child_schooling", "housing_quality", "housing_area", "water", "toilet", "telecom", "information_device"];

    /// <summary>A poor rural household whose record is complete: posted from Thursday to Monday.</summary>
    private static readonly SurveyRecord Complete = new()
    {
        Area = AreaKind.Rural,
        ScoreA = 140,
        ScoreB = 30,
        Indicators = Indicators[..3],
        Class = RecordedClass.Poor,
        ListYear = 2026,
        DecisionNumber = "41/QĐ-UBND",
        DecisionDate = PolicyContent.Day("05/12/2026"),
        Certificate = new CertificateFields { IdNumber = "001099000001", Ethnicity = "Kinh", Members = true },
        Minutes = new MeetingMinutes { Agreement = 50 },
        PostedFrom = PolicyContent.Day("26/11/2026"),
        PostedTo = PolicyContent.Day("30/11/2026"),
        NewlyRequested = true,
        RequestForm = true,
        ScreeningForm = true,
        Escaped = false,
        IdNumbers = ["001099000001"],
    };

    public static TheoryData<string, Func<SurveyRecord, SurveyRecord>, string[]> Papers => new()
    {
        { "nothing wrong", r => r, [] },
        { "G01 no area", r => r with { Area = null }, ["G01 area"] },
        { "G06 no number", r => r with { DecisionNumber = " " }, ["G06 decision_number"] },
        { "G06 no date", r => r with { DecisionDate = null }, ["G06 decision_date"] },
        { "G06 in no list", r => r with { ListYear = null, DecisionNumber = null, DecisionDate = null }, [] },
        { "G07 no certificate yet", r => r with { Certificate = null }, [] },
        { "G07 empty certificate", r => r with { Certificate = new() }, ["G07 certificate.id_number", "G07 certificate.ethnicity", "G07 certificate.members"] },
        { "G08 no minutes", r => r with { Minutes = null }, ["G08 minutes"] },
        { "G08 no share", r => r with { Minutes = new() }, ["G08 minutes.agreement"] },
        { "G10 no Mẫu 01", r => r with { RequestForm = null }, ["G10 request_form"] },
        { "G10 no Phiếu A", r => r with { ScreeningForm = false }, ["G10 screening_form"] },
        { "G10 was on the list", r => r with { NewlyRequested = false, RequestForm = null, ScreeningForm = null }, [] },
        { "G11 escaped from nothing", r => r with { Escaped = true }, ["G11 previous_year_entry"] },
        { "G11 escaped", r => r with { Escaped = true, PreviousYearEntry = true }, [] },
        { "G12 shared", r => r with { IdNumbers = ["001099000001", "001099000777", "001099000777"] }, ["G12 id_numbers"] },
        { "nothing recorded", _ => new(), ["G01 area", "G02 score_a", "G03 score_b", "G08 minutes", "G09 posted_from", "G09 posted_to"] },
    };

    [Theory]
    [MemberData(nameof(Papers))]
    public void A_gap_in_the_papers_is_found_by_its_rule(string row, Func<SurveyRecord, SurveyRecord> change, string[] found)
    {
        Assert.NotEmpty(row);
        Assert.Equal(found, Found(change(Complete)));
    }

    // G02: điểm A missing or negative.
    [Theory]
    [InlineData(null, "G02 score_a")]
    [InlineData(-1, "G02 score_a")]
    [InlineData(0, null)]
    [InlineData(140, null)]
    public void Score_A_is_there_and_not_negative(int? a, string? found) =>
        Assert.Equal(found is null ? [] : [found], Found(Complete with { ScoreA = a }));

    // G03: multiples of 10 from 0 to 120 = 12 indicators × 10 points.
    [Theory]
    [InlineData(null, "G03 score_b")]
    [InlineData(-10, "G03 score_b")]
    [InlineData(0, null)]
    [InlineData(10, null)]
    [InlineData(25, "G03 score_b")]
    [InlineData(120, null)]
    [InlineData(125, "G03 score_b")]
    [InlineData(130, "G03 score_b")]
    public void Score_B_is_a_multiple_of_ten_up_to_a_hundred_and_twenty(int? b, string? found) =>
        Assert.Equal(found is null ? [] : [found], Found(Complete with { ScoreB = b, Indicators = null, Class = null }));

    // G04: điểm B = 10 × indicators marked deprived.
    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(30, 3, false)]
    [InlineData(120, 12, false)]
    [InlineData(30, 2, true)]
    [InlineData(0, 1, true)]
    public void Score_B_is_ten_times_the_marked_indicators(int b, int marked, bool found) =>
        Assert.Equal(found ? ["G04 indicators"] : [], Found(Complete with { ScoreB = b, Indicators = Indicators[..marked], Class = null }));

    [Fact]
    public void An_indicator_that_stands_twice_counts_once() =>
        Assert.Equal(["G04 indicators"], Found(Complete with { Indicators = ["job", "job", "water"] }));

    // G05: A ≤ 140 (rural) or 175 (urban) is within the line, both included; B ≥ 30 is poor.
    [Theory]
    [InlineData(AreaKind.Rural, 0, 30, RecordedClass.Poor)]
    [InlineData(AreaKind.Rural, 140, 30, RecordedClass.Poor)]
    [InlineData(AreaKind.Rural, 140, 120, RecordedClass.Poor)]
    [InlineData(AreaKind.Rural, 140, 20, RecordedClass.NearPoor)]
    [InlineData(AreaKind.Rural, 140, 0, RecordedClass.NearPoor)]
    [InlineData(AreaKind.Rural, 141, 120, RecordedClass.AverageLiving, RecordedClass.NotPoor)]
    [InlineData(AreaKind.Urban, 141, 30, RecordedClass.Poor)]
    [InlineData(AreaKind.Urban, 175, 30, RecordedClass.Poor)]
    [InlineData(AreaKind.Urban, 175, 20, RecordedClass.NearPoor)]
    [InlineData(AreaKind.Urban, 176, 120, RecordedClass.AverageLiving, RecordedClass.NotPoor)]
    [InlineData(AreaKind.Rural, 141, null, RecordedClass.AverageLiving, RecordedClass.NotPoor)]
    [InlineData(AreaKind.Rural, 140, null, RecordedClass.Poor, RecordedClass.NearPoor)]
    [InlineData(AreaKind.Rural, 140, 130, RecordedClass.Poor, RecordedClass.NearPoor)]
    public void The_recorded_class_is_the_one_that_the_scores_give(AreaKind area, int a, int? b, params RecordedClass[] right) =>
        Assert.Equal(
            Enum.GetValues<RecordedClass>().Except(right),
            Enum.GetValues<RecordedClass>().Where(c => Found(Complete with { Area = area, ScoreA = a, ScoreB = b, Indicators = null, Class = c }).Contains("G05 class")));

    // G08: at least 50% of those present (Quyết định 24/2021/QĐ-TTg, Điều 4).
    [Theory]
    [InlineData(49, true)]
    [InlineData(49.9, true)]
    [InlineData(50, false)]
    [InlineData(50.5, false)]
    [InlineData(100, false)]
    [InlineData(100.5, true)]
    [InlineData(-1, true)]
    public void At_least_half_of_those_present_agree(double share, bool found) =>
        Assert.Equal(found ? ["G08 minutes.agreement"] : [], Found(Complete with { Minutes = new() { Agreement = (decimal)share } }));

    // G09: 03 working days, both ends included; 28 and 29/11/2026 are a weekend.
    [Theory]
    [InlineData("23/11/2026", "25/11/2026", null)]
    [InlineData("23/11/2026", "24/11/2026", "G09 posted_to")]
    [InlineData("26/11/2026", "29/11/2026", "G09 posted_to")]
    [InlineData("26/11/2026", "30/11/2026", null)]
    [InlineData("28/11/2026", "29/11/2026", "G09 posted_to")]
    [InlineData("25/11/2026", "23/11/2026", "G09 posted_to")]
    [InlineData(null, "25/11/2026", "G09 posted_from")]
    [InlineData("23/11/2026", null, "G09 posted_to")]
    public void The_posting_lasts_three_working_days(string? from, string? to, string? found) =>
        Assert.Equal(
            found is null ? [] : [found],
            Found(Complete with { PostedFrom = from is null ? null : PolicyContent.Day(from), PostedTo = to is null ? null : PolicyContent.Day(to) }));

    [Fact]
    public void The_words_name_what_stands_in_the_record()
    {
        string Text(SurveyRecord record) => Assert.Single(Check(record, "22/11/2026")).Text;

        Assert.Equal(
            "Hồ sơ ghi hộ cận nghèo. Theo điểm đã ghi (điểm A 140, điểm B 30) thì là hộ nghèo: nông thôn lấy mức điểm A 140, điểm B từ 30 là nghèo.",
            Text(Complete with { Class = RecordedClass.NearPoor }));
        Assert.Equal("Niêm yết từ 26/11/2026 đến 29/11/2026 mới được 2 ngày làm việc, cần ít nhất 3.", Text(Complete with { PostedTo = PolicyContent.Day("29/11/2026") }));
        Assert.Equal("Chỉ 49,5% người dự họp đồng ý, dưới 50%.", Text(Complete with { Minutes = new() { Agreement = 49.5m } }));
        Assert.DoesNotContain("001099000777", Text(Complete with { IdNumbers = ["001099000777"] }), StringComparison.Ordinal);
    }

    [Fact]
    public void No_sentence_of_any_rule_keeps_a_brace()
    {
        var spoilt = Papers.Select(row => ((Func<SurveyRecord, SurveyRecord>)row[1])(Complete)).Concat(
        [
            Complete with { ScoreA = -1, ScoreB = 130, PostedTo = PolicyContent.Day("25/11/2026"), Minutes = new() { Agreement = 101 } },
            Complete with { ScoreB = 25, Class = RecordedClass.NotPoor, PostedTo = PolicyContent.Day("26/11/2026"), Minutes = new() { Agreement = 1 } },
        ]);
        var findings = spoilt.SelectMany(r => Check(r, "22/11/2026")).ToList();

        Assert.Equal(RecordCases.All.ToHashSet(), findings.Select(f => f.Case).ToHashSet());
        Assert.All(findings, f => Assert.DoesNotContain('{', f.Text + f.Fix + f.Source));
    }

    [Fact]
    public void From_2027_on_only_what_the_new_decree_needs_is_asked_for() => Assert.Equal(["G01 area"], Check(new(), "01/01/2027").Select(f => $"{f.Case.Rule} {f.Item}"));

    [Fact]
    public void Every_rule_names_its_document_its_period_and_is_certain_enough() => Assert.All(Sheets.Forms.Records.Rules.All, rule =>
    {
        Assert.Matches("Nghị định|Thông tư|Quyết định", rule.Source);
        Assert.NotNull(rule.ValidFrom);
        Assert.NotNull(rule.ValidTo);
        Assert.True(rule.Confidence.IsSpoken());
    });

    [Fact]
    public void A_record_without_scores_takes_them_from_its_sheet_but_never_from_an_example()
    {
        var form = Sheets.Forms.Find("b2-2022")!;
        var b2 = Sheets.Check(form.Id, Sheets.Ticks(form, 2));
        var sample = Sheets.Check(Sheets.Sample, Sheets.Sheet("only_dependants=true dependants=0 highest_qualification=none non_farm_job=none pension=none"));
        var typed = new SheetTotals { B1 = 100 };

        Assert.Equal((100, 20), Scores(new SurveyRecord().CompletedBy(b2, typed)));
        Assert.Equal((100, null), Scores(new SurveyRecord().CompletedBy(sample, typed)));
        Assert.Equal((90, 30), Scores(new SurveyRecord { ScoreA = 90, ScoreB = 30 }.CompletedBy(b2, typed)));
        Assert.Equal(["G04 indicators"], Found(Complete with { ScoreB = 30, Indicators = null, Class = null }, r => r.CompletedBy(b2, typed)));

        static (int?, int?) Scores(SurveyRecord record) => (record.ScoreA, record.ScoreB);
    }

    private static IEnumerable<string> Found(SurveyRecord record, Func<SurveyRecord, SurveyRecord>? change = null) =>
        Sheets.Short(Check(change?.Invoke(record) ?? record, "22/11/2026"));

    private static IReadOnlyList<CheckFinding> Check(SurveyRecord record, string day)
    {
        var (asOf, calendar) = (PolicyContent.Day(day), WorkingCalendar.Load(PolicyContent.Folder));
        return Sheets.Forms.Records.Check(record, new RecordContext(
            asOf,
            PolicyBase.Load(PolicyContent.Folder, local: null).Standards.InForceOn(asOf)?.Scoring,
            Sheets.Forms.InForceOn(asOf, ScoreFormKind.SurveyDeprivation)?.Items.Count,
            (from, to) => Enumerable.Range(from.DayNumber, to.DayNumber - from.DayNumber + 1).Count(d => calendar.IsWorkingDay(DateOnly.FromDayNumber(d))),
            new HashSet<string> { "001099000777" }));
    }
}
