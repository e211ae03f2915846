using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Faq;
using CauNoi.Knowledge.Policy.Figures;
using CauNoi.Knowledge.Policy.Rows;

namespace CauNoi.Knowledge.Tests.Faq;

public sealed class FaqLintTests
{
    private const string LaterPath = "faq/thu-nghiem/gieng-chung.2027.md";

    /// <summary>What is changed in the faultless file, the line that is then at fault, and a word of the fault.</summary>
    public static TheoryData<string, string, string, string> Spoilt => new()
    {
        { "category: thu-nghiem", "category: khac", "category: khac", "does not match the folder" },
        { "id: gieng-chung", "id: gieng-rieng", "id: gieng-rieng", "does not match the file name" },
        { "valid_to: 2026-12-31", "valid_to: 2025-12-31", "valid_to: 2025-12-31", "before valid_from" },
        { "sources:\n  - document: Quy ước bịa ra để thử\n    article: Điều 1", "sources: []", "sources: []", "at least one source" },
        { "audience: [resident, hamlet]", "audience: []", "audience: []", "at least one audience" },
        { "label: Giếng chung", "label: " + Long(FaqLint.LongestLabel + 1), "label: " + Long(FaqLint.LongestLabel + 1), "more than 36" },
        { "related: []", "related: [khong-co]", "related: [khong-co]", "'khong-co' does not exist" },
        { "related: []", "related: [gieng-chung]", "related: [gieng-chung]", "'gieng-chung'" },
        { "  - giếng chung hỏi lần 30\n", "", "questions:", "29 questions, fewer than 30" },
        { "  - giếng chung hỏi lần 30", "  - Giếng chung hỏi lần 2", "  - Giếng chung hỏi lần 2", "already" },
        { "  - giếng chung hỏi lần 30", "  - \"giếng chung hỏi lần 2\"", "  - \"giếng chung hỏi lần 2\"", "already" },
        { "  - giếng chung hỏi lần 30", "  - gieng chung, hoi lan 2", "  - gieng chung, hoi lan 2", "differs only in marks" },
        { "  - giếng chung hỏi lần 2\n", "  - giếng chung hỏi lần 30\n", "  - giếng chung hỏi lần 30", "already" },
    };

    [Fact]
    public void A_faultless_file_has_no_fault() => Assert.Empty(Check(SampleFile.Text));

    [Theory]
    [MemberData(nameof(Spoilt))]
    public void Each_rule_broken_once_gives_one_fault_at_its_line(string old, string @new, string line, string message)
    {
        var text = SampleFile.With(old, @new);

        var fault = Assert.Single(Check(text));

        Assert.Equal((SampleFile.Path, LastLine(text, line)), (fault.File, fault.Line));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "the answer is empty")]
    [InlineData("1501", "1501 characters, more than 1500")]
    public void An_answer_that_is_empty_or_too_long_is_a_fault_where_the_answer_begins(string answer, string message)
    {
        var frontMatter = SampleFile.Text[..(SampleFile.Text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)];
        var text = frontMatter + (answer.Length == 0 ? "" : Long(int.Parse(answer, null)));

        var fault = Assert.Single(Check(text));

        Assert.Equal((SampleFile.Path, LastLine(text, "---")), (fault.File, fault.Line));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_longest_answer_and_label_that_are_allowed_are_no_fault()
    {
        var frontMatter = SampleFile.Text[..(SampleFile.Text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)];
        var text = SampleFile.Change(frontMatter, "label: Giếng chung", "label: " + Long(FaqLint.LongestLabel)) + Long(FaqLint.LongestAnswer);

        Assert.Empty(Check(text));
    }

    [Theory]
    [InlineData(1_495, null)]
    [InlineData(1_496, "1501 characters, more than 1500")]
    public void An_answer_is_as_long_as_with_the_longest_values_of_its_figures(int besides, string? message)
    {
        FigureRow Row(decimal value, DateOnly from, DateOnly? to) => new()
        {
            Id = "tien-coi-gieng-chung-cua-xom",
            Value = value,
            Unit = "xu",
            ValidFrom = from,
            ValidTo = to,
            Source = "Quy ước bịa ra để thử",
            Confidence = Confidence.A,
        };
        var figures = new PolicyFigures(
            [Row(9, new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30)), Row(10, new DateOnly(2026, 7, 1), null)],
            new Dictionary<string, string> { ["xu"] = "{value} xu" });
        var text = SampleFile.With("Xóm cử người **coi giếng**.\n\n- Mỗi năm đổi một lần.\n", "{{tien-coi-gieng-chung-cua-xom}}" + Long(besides));

        var faults = FaqLint.Check([SampleFile.Source(SampleFile.Path, text)], figures);

        Assert.Equal(message is null ? [] : [$"the answer has {message}"], faults.Select(f => f.Message));
    }

    [Fact]
    public void A_file_outside_its_category_folder_is_a_fault() =>
        Assert.Contains("does not match the folder",
            Assert.Single(FaqLint.Check([SampleFile.Source("faq/gieng-chung.md", SampleFile.Text)])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("2027-01-01", null)]
    [InlineData("2026-12-31", "overlaps " + SampleFile.Path)]
    [InlineData("2027-01-02", "leaves a gap after " + SampleFile.Path)]
    public void A_later_version_begins_the_day_after_the_earlier_ends(string from, string? message)
    {
        var later = Later(from, "national");

        var faults = FaqLint.Check([SampleFile.Source(LaterPath, later), SampleFile.Source(SampleFile.Path, SampleFile.Text)]);

        if (message is null)
        {
            Assert.Empty(faults);
            return;
        }

        var fault = Assert.Single(faults);
        Assert.Equal((LaterPath, SampleFile.Line(later, "valid_from: " + from)), (fault.File, fault.Line));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_after_one_that_never_ends_overlaps_it()
    {
        var endless = SampleFile.With("valid_to: 2026-12-31", "valid_to:");

        var faults = FaqLint.Check([SampleFile.Source(SampleFile.Path, endless), SampleFile.Source(LaterPath, Later("2027-01-01", "national"))]);

        Assert.Contains("overlaps", Assert.Single(faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_provinces_version_may_hold_at_the_same_time_as_the_national_one() =>
        Assert.Empty(FaqLint.Check(
            [SampleFile.Source(SampleFile.Path, SampleFile.Text), SampleFile.Source(LaterPath, Later("2026-01-01", "\"04\""))]));

    [Fact]
    public void A_question_that_stands_in_two_topics_is_a_fault_of_the_second()
    {
        const string OtherPath = "faq/thu-nghiem/ao-chung.md";
        var other = SampleFile.Change(SampleFile.Text, "id: gieng-chung", "id: ao-chung");
        other = SampleFile.Change(other, "giếng chung hỏi lần", "ao chung hỏi lần");
        other = SampleFile.Change(other, "  - ao chung hỏi lần 7\n", "  - giếng chung hỏi lần 7\n");

        var fault = Assert.Single(FaqLint.Check([SampleFile.Source(SampleFile.Path, SampleFile.Text), SampleFile.Source(OtherPath, other)]));

        Assert.Equal((OtherPath, SampleFile.Line(other, "  - giếng chung hỏi lần 7")), (fault.File, fault.Line));
        Assert.Contains(SampleFile.Path, fault.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<ContentFault> Check(string text) => FaqLint.Check([SampleFile.Source(SampleFile.Path, text)]);

    private static int LastLine(string text, string line) => 1 + Array.LastIndexOf(text.Split('\n'), line);

    private static string Later(string from, string area)
    {
        var text = SampleFile.Change(SampleFile.Text, SampleFile.Questions("giếng chung hỏi lần", 30), "");
        text = SampleFile.Change(text, "valid_from: 2026-01-01", "valid_from: " + from);
        text = SampleFile.Change(text, "valid_to: 2026-12-31", "valid_to:");
        return SampleFile.Change(SampleFile.Change(text, "questions:\n", ""), "area: national", "area: " + area);
    }

    private static string Long(int length) => new('a', length);
}
