using CauNoi.Knowledge.Answering;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Evaluation;
using CauNoi.Knowledge.Faq;
using CauNoi.Knowledge.Search;

namespace CauNoi.Knowledge.Tests.Evaluation;

public sealed class TopicCoverageTests
{
    private static readonly FaqBase Faq = new([Entry("a"), Entry("b"), Entry("c")]);

    [Fact]
    public void The_worst_found_topic_comes_first_and_one_that_nothing_measures_last()
    {
        var rows = TopicCoverage.Of(Faq,
        [
            Outcome(["a"], ["a", "b"]), Outcome(["a", "c"], ["c"]), Outcome(["a"], ["b", "a"]), Outcome(["a"], ["b"]),
            Outcome(["b"], ["c", "b"]), Outcome(["b"], []), Outcome([], ["a"]),
        ]);

        Assert.Equal(
            [new TopicCoverage("b", 2, 2, 0, "c"), new TopicCoverage("a", 2, 4, 0.5, "b"), new TopicCoverage("c", 2, 0, null, null)],
            rows);
    }

    [Fact]
    public void Held_out_questions_are_read_from_every_file_and_conversations_are_left_out()
    {
        using var content = new TemporaryContent()
            .With("held-out/a.jsonl", "{\"q\": \"một\", \"ids\": [\"a\"]}\n\n{\"turns\": [\"hai\"], \"ids\": [[\"a\"]]}\n")
            .With("held-out/b.jsonl", "{\"q\": \"ba\", \"ids\": [\"b\", \"a\"], \"noise\": \"telex\"}");

        Assert.Equal(["một", "ba"], EvalFile.HeldOut(content.Folder).Questions.Select(q => q.Text));
    }

    [Fact]
    public void Content_without_held_out_questions_is_no_fault()
    {
        using var content = new TemporaryContent();

        Assert.Empty(EvalFile.HeldOut(content.Folder).Questions);
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("{\"q\": \"x\"}")]
    [InlineData("null")]
    public void A_line_that_is_no_question_is_named(string line)
    {
        using var content = new TemporaryContent().With("held-out/a.jsonl", "{\"q\": \"một\", \"ids\": []}\n" + line);

        var fault = Assert.Throws<ContentException>(() => EvalFile.HeldOut(content.Folder)).Faults[0];

        Assert.Equal(("held-out/a.jsonl", 2), (fault.File, fault.Line));
    }

    private static EvalOutcome Outcome(IReadOnlyList<string> ids, IReadOnlyList<string> ranked) => new(
        new EvalQuestion { Text = "câu hỏi", Ids = ids },
        new Decision.Abstain { Ranked = [.. ranked.Select((id, i) => new RankedTopic(id, 1.0 / (i + 1)))] },
        1);

    private static FaqEntry Entry(string id) => new()
    {
        Id = id,
        Title = "Chủ đề " + id,
        Label = id,
        Category = "chung",
        Audience = [Audience.Resident],
        Questions = ["hỏi " + id],
        Area = FaqEntry.National,
        ValidFrom = new DateOnly(2026, 1, 1),
        Sources = [],
        ReviewedOn = new DateOnly(2026, 1, 1),
    };
}
