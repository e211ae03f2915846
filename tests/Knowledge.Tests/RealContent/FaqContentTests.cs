using CauNoi.Knowledge.Answering;
using CauNoi.Knowledge.Faq;

namespace CauNoi.Knowledge.Tests.RealContent;

[Collection(RealContentCollection.Name)]
public sealed class FaqContentTests(RealKnowledge real)
{
    private static readonly string[] CoveredCategories = ["chuan-ngheo", "ra-soat"];

    private readonly FaqBase _faq = real.Base.Faq;
    private readonly FixedReplies _replies = real.Replies();

    [Fact]
    public void The_content_is_free_of_faults()
    {
        var (entries, faults) = FaqBase.Read(real.Base.Content);

        Assert.NotEmpty(entries);
        Assert.Empty(faults.Concat(FaqLint.Check(entries)));
    }

    [Fact]
    public void Every_topic_of_the_covered_categories_is_written_under_its_title()
    {
        foreach (var row in RepositoryRoot.SharedFiles("content", "topics.tsv").SelectMany(File.ReadLines).Skip(1).Select(l => l.Split('\t')))
        {
            if (!CoveredCategories.Contains(row[1]))
                continue;
            var topic = _faq.Find(row[0]);
            Assert.True(topic is not null, $"topic {row[0]} is missing");
            Assert.All(topic.Versions, v => Assert.Equal((row[1], row[3]), (v.Category, v.Title)));
        }
    }

    [Theory]
    [InlineData("2026-11-22")]
    [InlineData("2026-12-31")]
    [InlineData("2027-01-01")]
    [InlineData("2027-01-05")]
    public void Every_topic_has_an_answer_in_force_on(string day) =>
        Assert.DoesNotContain(_faq.Topics, t => t.EntryFor(DateOnly.Parse(day, null), province: null) is null);

    [Fact]
    public void No_answer_is_longer_than_1500_characters() =>
        Assert.DoesNotContain(_faq.Topics.SelectMany(t => t.Versions), v => v.Answer.Length > 1_500);

    [Fact]
    public void Every_answer_names_a_document_and_begins_with_a_plain_sentence() =>
        Assert.All(_faq.Topics.SelectMany(t => t.Versions), v =>
        {
            Assert.All(v.Sources, s => Assert.NotEqual("", s.Document.Trim()));
            Assert.Matches(@"^[\p{L}\d*]", v.Answer);
        });

    [Fact]
    public void Every_fixed_reply_says_something_and_is_called_by_something()
    {
        var replies = _replies.All;

        Assert.Equal(Enum.GetValues<ReplyKind>(), replies.Select(r => r.Kind).Distinct().Order());
        Assert.All(replies, r =>
        {
            Assert.NotEqual("", r.Text);
            Assert.NotEmpty(r.Phrases.Concat(r.Questions));
        });
    }

    [Fact]
    public void No_reply_carries_an_id_of_the_FAQ() =>
        Assert.DoesNotContain(_replies.All, r => _faq.Find(r.Id) is not null);

    [Fact]
    public void Nothing_personal_stands_in_what_is_said()
    {
        var texts = _faq.Topics.SelectMany(t => t.Versions).Select(v => v.Answer)
            .Concat(_replies.All.Select(r => r.Text));

        // Phone numbers, identity numbers, account numbers, mail addresses.
        Assert.All(texts, t => Assert.DoesNotMatch(@"\d(?:[ .-]?\d){8,}(?!\.?\d* đồng)|\S@\S", t));
    }
}
