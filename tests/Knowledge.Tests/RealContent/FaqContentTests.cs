using CauNoi.Knowledge.Answering;
using CauNoi.Knowledge.Faq;

namespace CauNoi.Knowledge.Tests.RealContent;

[Collection(RealContentCollection.Name)]
public sealed class FaqContentTests(RealKnowledge real)
{
    private readonly FaqBase _faq = real.Base.Faq;

    [Fact]
    public void The_content_is_free_of_faults()
    {
        var (entries, faults) = FaqBase.Read(real.Base.Content);

        Assert.NotEmpty(entries);
        Assert.Empty(faults.Concat(FaqLint.Check(entries, real.Base.Policy.Figures)).Concat(entries.SelectMany(FaqFigures.Literals)));
    }

    [Theory]
    [InlineData("2026-11-22")]
    [InlineData("2027-01-05")]
    public void Every_topic_of_the_catalogue_is_written_under_its_title_and_answered_on(string day)
    {
        foreach (var row in RepositoryRoot.SharedFiles("content", "topics.tsv").SelectMany(File.ReadLines).Skip(1).Select(l => l.Split('\t')))
        {
            var topic = _faq.Find(row[0]);
            Assert.True(topic?.EntryFor(DateOnly.Parse(day, null), province: null) is not null, $"topic {row[0]} has no answer on {day}");
            Assert.All(topic.Versions, v => Assert.Equal((row[1], row[3]), (v.Category, v.Title)));
        }
    }

    [Fact]
    public void Every_topic_is_asked_for_in_30_ways_or_more() =>
        Assert.DoesNotContain(_faq.Topics, t => t.Versions.SelectMany(v => v.Questions).Distinct(StringComparer.OrdinalIgnoreCase).Count() < 30);

    [Fact]
    public void Where_a_province_has_its_own_answer_the_whole_country_has_one_as_long() =>
        Assert.DoesNotContain(
            _faq.Topics,
            t => t.Versions.Any(v => v.Area != FaqEntry.National && t.EntryFor(v.ValidTo ?? new DateOnly(2030, 12, 31), province: null) is null));

    [Theory]
    [InlineData("2026-11-22")]
    [InlineData("2026-12-31")]
    [InlineData("2027-01-01")]
    [InlineData("2027-01-05")]
    public void Every_topic_has_an_answer_in_force_on(string day) =>
        Assert.DoesNotContain(_faq.Topics, t => t.EntryFor(DateOnly.Parse(day, null), province: null) is null);

    [Fact]
    public void No_answer_is_longer_than_1500_characters() =>
        Assert.DoesNotContain(_faq.Topics.SelectMany(t => t.Versions), v => v.AnswerOn(v.ValidFrom).Length > 1_500);

    [Fact]
    public void Every_answer_names_a_document_and_begins_with_a_plain_sentence() =>
        Assert.All(_faq.Topics.SelectMany(t => t.Versions), v =>
        {
            Assert.All(v.Sources, s => Assert.NotEqual("", s.Document.Trim()));
            Assert.Matches(@"^[\p{L}\d*]", v.AnswerOn(v.ValidFrom));
        });

    [Fact]
    public void Every_fixed_reply_says_something_and_is_called_by_something()
    {
        var replies = real.Replies.All;

        Assert.Equal(Enum.GetValues<ReplyKind>(), replies.Select(r => r.Kind).Distinct().Order());
        Assert.All(replies, r =>
        {
            Assert.NotEqual("", r.Text);
            Assert.NotEmpty(r.Phrases.Concat(r.Questions));
        });
    }

    [Fact]
    public void No_reply_carries_an_id_of_the_FAQ() =>
        Assert.DoesNotContain(real.Replies.All, r => _faq.Find(r.Id) is not null);

    [Fact]
    public void Nothing_personal_stands_in_what_is_said()
    {
        var texts = _faq.Topics.SelectMany(t => t.Versions).Select(v => v.AnswerOn(v.ValidFrom))
            .Concat(real.Replies.All.Select(r => r.Text));

        // Phone numbers, identity numbers, account numbers, mail addresses.
        Assert.All(texts, t => Assert.DoesNotMatch(@"\d(?:[ .-]?\d){8,}(?!\.?\d* đồng)|\S@\S", t));
    }
}
