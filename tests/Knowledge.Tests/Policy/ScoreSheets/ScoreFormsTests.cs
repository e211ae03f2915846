using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy.ScoreSheets;
using CauNoi.Knowledge.Tests.Faq;

namespace CauNoi.Knowledge.Tests.Policy.ScoreSheets;

public sealed class ScoreFormsTests
{
    private const string File = "policy/score-forms/thu.yaml";

    private const string Form = """
        id: thu
        title: Mẫu bịa ra để thử
        kind: survey_income
        document: Quy ước bịa ra
        valid_from: 2026-01-01
        valid_to: 2026-12-31
        source: Quy ước bịa ra, Điều 1
        confidence: C
        example: true
        columns: [north, south]
        items:
          - id: alone
            title: người sống một mình
            tick: true
          - id: area
            title: diện tích
            bands:
              - { from: 8, below: 20, points: [0, 5] }
              - { from: 20, points: [10] }
          - id: size
            title: số người
            skip_if: { item: alone, is: ["true"] }
            options:
              - { id: "1", points: [20, 30] }
              - { id: "2", points: [10, 15] }

        """;

    /// <summary>What is changed in the faultless form, the line that is then at fault, and a word of the fault.</summary>
    public static TheoryData<string, string, int, string> BrokenForms => new()
    {
        { "title: Mẫu bịa ra để thử", "title: \"Mẫu bịa", 2, "" },
        { "  - id: size", "  - id: size\n   bad", 22, "" },
        { "kind: survey_income", "kind: survey_luck", 3, "Requested value" },
        { "kind: survey_income", "kind: screening", 1, "survey_below" },
        { "kind: survey_income", "kind: survey_deprivation", 15, "must be ticked" },
        { "source: Quy ước bịa ra, Điều 1", "source:", 7, "'source:' has no value" },
        { "valid_to: 2026-12-31", "valid_to: 2025-12-31", 6, "ends before it begins" },
        { "columns: [north, south]", "columns: [north, north]", 10, "north stands twice" },
        { "columns: [north, south]", "columns: [north, south, east]", 18, "2 values for 3 columns" },
        { "points: [20, 30]", "points: [20, 30, 40]", 24, "3 values for 2 columns" },
        { "points: [20, 30]", "points: [20, -30]", 24, "negative points" },
        { "points: [20, 30]", "points: []", 24, "has no points" },
        { ", points: [10] }", " }", 19, "has no points" },
        { "points: [20, 30]", "points: [20, ba mươi]", 24, "" },
        { "{ id: \"2\", points", "{ id: \"1\", points", 25, "stands twice" },
        { "  - id: size", "  - id: area", 20, "area stands twice" },
        { "    tick: true\n", "", 12, "exactly one of tick, options and bands" },
        { "    tick: true\n", "    tick: true\n    options: [{ id: a, points: [1] }]\n", 12, "exactly one of tick, options and bands" },
        { "from: 20, points", "from: 19, points", 19, "overlaps" },
        { "from: 8, below: 20", "from: 20, below: 20", 18, "ends before it begins" },
        { "skip_if: { item: alone", "skip_if: { item: nobody", 22, "nobody" },
        { "skip_if: { item: alone", "skip_if: { item: size", 22, "always asked" },
        { "is: [\"true\"]", "is: [\"maybe\"]", 22, "does not have" },
    };

    [Theory]
    [MemberData(nameof(BrokenForms))]
    public void A_broken_form_is_named_with_its_line(string old, string @new, int line, string message)
    {
        using var content = Content().With(File, SampleFile.Change(Form, old, @new));

        var fault = Assert.Throws<ContentException>(() => ScoreForms.Load(content.Folder)).Faults[0];

        Assert.Equal((File, line), (fault.File, fault.Line));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7.9", null, "S07")]
    [InlineData("8", 5, null)]
    [InlineData("19.99", 5, null)]
    [InlineData("20", 10, null)]
    [InlineData("500", 10, null)]
    [InlineData("-1", null, "S08")]
    [InlineData("rộng", null, "S08")]
    [InlineData("1e99", null, "S08")]
    public void A_number_gets_the_points_of_its_band(string area, int? points, string? found)
    {
        using var content = Content().With(File, Form);
        var forms = ScoreForms.Load(content.Folder);

        var result = forms.Sheets.Check(forms.Find("thu")!, Sheets.Sheet($"alone=true area={area}", "south"), null, Sheets.Day);

        Assert.Equal(points, result.Total);
        Assert.Equal(found is null ? [] : [$"{found} area"], Sheets.Short(result.Findings));
    }

    [Fact]
    public void Two_forms_with_one_id_or_two_official_forms_for_one_day_are_refused()
    {
        using var content = Content()
            .With("policy/score-forms/a.yaml", SampleFile.Change(Form, "example: true\n", ""))
            .With("policy/score-forms/b.yaml", SampleFile.Change(Form, "example: true\n", ""));

        var faults = Assert.Throws<ContentException>(() => ScoreForms.Load(content.Folder)).Faults;

        Assert.Equal(["policy/score-forms/b.yaml:1", "policy/score-forms/b.yaml:5"], faults.Select(f => $"{f.File}:{f.Line}"));
    }

    [Theory]
    [InlineData("policy/sheet-rules.yaml", "  - id: S07", "  - id: S99", "S07 is missing")]
    [InlineData("policy/record-rules.yaml", "{ id: too_few,", "{ id: too_many,", "needs exactly the cases")]
    [InlineData("policy/record-rules.yaml", "  near_poor: hộ cận nghèo\n", "", "'near_poor' is missing")]
    [InlineData("policy/record-rules.yaml", "    valid_from: 2027-01-01", "    valid_from: 2026-12-31", "holds on the same days")]
    public void Rules_without_words_for_a_finding_are_refused(string file, string old, string @new, string message)
    {
        using var content = Content().With(File, Form).With(file, SampleFile.Change(PolicyContent.Folder.ReadText(file), old, @new));

        Assert.Contains(Assert.Throws<ContentException>(() => ScoreForms.Load(content.Folder)).Faults, f => f.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void The_sample_is_marked_as_an_example_and_never_in_force()
    {
        var sample = Sheets.Forms.Find(Sheets.Sample)!;

        Assert.True(sample.Example);
        Assert.Contains("không dùng để xếp loại", sample.Title, StringComparison.Ordinal);
        Assert.Null(Sheets.Forms.InForceOn(sample.ValidFrom, ScoreFormKind.SurveyIncome));
    }

    [Theory]
    [InlineData("31/12/2026", true)]
    [InlineData("01/01/2027", false)]
    public void The_forms_of_the_old_standard_end_with_it(string day, bool inForce) =>
        Assert.All(Enum.GetValues<ScoreFormKind>(), kind => Assert.Equal(inForce, Sheets.Forms.InForceOn(PolicyContent.Day(day), kind) is not null));

    private static TemporaryContent Content() => new TemporaryContent()
        .With("policy/sheet-rules.yaml", PolicyContent.Folder.ReadText("policy/sheet-rules.yaml"))
        .With("policy/record-rules.yaml", PolicyContent.Folder.ReadText("policy/record-rules.yaml"));
}
