using CauNoi.Knowledge.Faq;

namespace CauNoi.Knowledge.Tests.Faq;

public sealed class FaqDraftTests
{
    private static readonly FaqSource[] Existing = [SampleFile.Source(SampleFile.Path, SampleFile.Text)];

    private static readonly string Draft = new FaqDraft
    {
        Id = "ao-chung-7",
        Title = "ao chung của \"xóm\" ai coi",
        Questions = ["ao chung của \"xóm\" ai coi", "ao xóm: ai trông"],
        ValidFrom = new DateOnly(2026, 11, 22),
        Related = ["gieng-chung"],
        Answer = "Xóm cử người coi.\r\n\r\n- Hỏi trưởng thôn.\n",
    }.ToText("điền nốt", "thiếu văn bản");

    [Fact]
    public void A_fresh_draft_says_everything_that_a_curator_has_to_fill_in()
    {
        var missing = Check(Draft);

        Assert.Equal(
            ["the label is missing", "the category is missing", "the day of the review is missing", "at least one source is needed",
                $"topic 'ao-chung-7' has 2 questions, fewer than {FaqLint.FewestPhrasings}"],
            missing.Select(m => m.Message));
        Assert.All(missing, m => Assert.Equal("ao-chung-7.md", m.File));
        Assert.Equal(SampleFile.Line(Draft, "label:"), missing[0].Line);
        Assert.Contains("# thiếu văn bản\nsources: []\n", Draft, StringComparison.Ordinal);
    }

    [Fact]
    public void Once_filled_in_nothing_is_missing_and_the_file_is_an_entry()
    {
        var filled = Filled("thu-nghiem");

        Assert.Empty(Check(filled));
        var entry = FaqFile.Parse("faq/thu-nghiem/ao-chung-7.md", filled);
        Assert.Equal("Xóm cử người coi.\n\n- Hỏi trưởng thôn.", entry.Answer);
        Assert.Equal("ao chung của \"xóm\" ai coi", entry.Title);
        Assert.Empty(FaqLint.Check([.. Existing, SampleFile.Source("faq/thu-nghiem/ao-chung-7.md", filled)]));
    }

    [Fact]
    public void A_category_that_no_entry_has_is_named() =>
        Assert.Equal("there is no category 'la-lung' yet", Assert.Single(Check(Filled("la-lung"))).Message);

    [Fact]
    public void A_question_that_another_topic_has_is_named() =>
        Assert.Contains("already", Assert.Single(Check(SampleFile.Change(Filled("thu-nghiem"), "ao xóm: ai trông", "giếng chung hỏi lần 7"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("no front matter")]
    [InlineData("---\nid: [\n---\nx")]
    [InlineData("---\nnonsense: 1\n---\nx")]
    public void A_file_that_is_no_draft_is_one_fault(string text) => Assert.Single(Check(text));

    private static string Filled(string category)
    {
        var text = SampleFile.Change(Draft, "label:", "label: Ao chung");
        text = SampleFile.Change(text, "category:", $"category: {category}");
        text = SampleFile.Change(text, "reviewed_on:", "reviewed_on: 2026-11-23");
        text = SampleFile.Change(text, "sources: []", "sources:\n  - { document: Quy ước bịa ra để thử }");
        return SampleFile.Change(text, "questions:\n", $"questions:\n{SampleFile.Questions("ao chung hỏi lần", FaqLint.FewestPhrasings)}\n");
    }

    private static IReadOnlyList<CauNoi.Knowledge.Content.ContentFault> Check(string text) => FaqDraft.Check("ao-chung-7.md", text, Existing);
}
