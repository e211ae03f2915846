using CauNoi.Knowledge.Answering;
using CauNoi.Knowledge.Evaluation;
using CauNoi.Knowledge.Faq;
using CauNoi.Knowledge.Search;

namespace CauNoi.Knowledge.Tests.Evaluation;

public sealed class EvaluatorTests
{
    private static readonly FaqEntry A = Entry("a", "chung");
    private static readonly FaqEntry B = Entry("b", "chung");
    private static readonly FaqEntry C = Entry("c", "rieng");

    private static readonly FixedReply Reply = new() { Id = "chao", Kind = ReplyKind.Smalltalk, Title = "Chào", Text = "Chào bà con." };

    private static readonly EvalOutcome[] Outcomes =
    [
        Outcome(["a"], new Decision.Answer(A), ["a", "b", "c"], 10),
        Outcome(["b", "a"], new Decision.Answer(A), ["a", "b"], 20),
        Outcome(["a"], new Decision.Answer(B), ["b", "a"], 30, noise: "telex"),
        Outcome(["c"], new Decision.Suggest([A, C]), ["a", "b", "c"], 40, role: "officer"),
        Outcome(["c"], new Decision.Suggest([A, B]), ["a", "b", "x", "c"], 50),
        Outcome(["a"], new Decision.Abstain(), [], 60),
        Outcome(["a"], new Decision.Fixed(Reply), [], 70),
        Outcome(["d"], new Decision.Abstain(), ["a"], 80),
        Outcome([], new Decision.Answer(C), ["c"], 90, oos: "near"),
        Outcome([], new Decision.Abstain(), ["b"], 100, oos: "near"),
        Outcome([], new Decision.Suggest([A, B]), ["a"], 110, oos: "far"),
        Outcome([], new Decision.Fixed(Reply), [], 120, oos: "greeting", noise: "telex"),
    ];

    private static readonly EvalReport Report = Evaluator.Report(Outcomes, new FaqBase([A, B, C]), TimeSpan.FromMilliseconds(12.34));

    [Fact]
    public void The_outcomes_in_scope_are_shares_that_add_up_to_1()
    {
        var s = Report.InScope;

        Assert.Equal(8, s.N);
        Assert.Equal((0.25, 0.125, 0.125, 0.125, 0.25, 0.125), (s.AnsweredRight, s.AnsweredWrong, s.SuggestedHit, s.SuggestedMiss, s.Abstained, s.Fixed));
        Assert.Equal(1, s.AnsweredRight + s.AnsweredWrong + s.SuggestedHit + s.SuggestedMiss + s.Abstained + s.Fixed, precision: 9);
    }

    [Fact]
    public void The_outcomes_out_of_scope_are_shares_that_add_up_to_1()
    {
        var s = Report.OutOfScope;

        Assert.Equal(4, s.N);
        Assert.Equal((0.25, 0.25, 0.25, 0.25), (s.FalseAnswerRate, s.Suggested, s.Abstained, s.Fixed));
        Assert.Equal(1, s.FalseAnswerRate + s.Suggested + s.Abstained + s.Fixed, precision: 9);
    }

    [Fact]
    public void Recall_counts_any_acceptable_topic_and_strict_only_the_best()
    {
        Assert.Equal(0.25, Report.InScope.RecallAt1); // 1st and 2nd
        Assert.Equal(0.5, Report.InScope.RecallAt3); // with the 3rd and 4th; the 5th stands in place 4
        Assert.Equal(0.125, Report.InScope.StrictAt1); // the 1st only: the best topic of the 2nd is b
    }

    [Fact]
    public void Mrr_is_the_mean_of_one_by_place_and_0_for_no_place() =>
        Assert.Equal(Math.Round((1 + 1 + 1 / 2.0 + 1 / 3.0 + 1 / 4.0) / 8, 4), Report.InScope.MrrAt10);

    [Fact]
    public void The_kinds_out_of_scope_are_counted_apart()
    {
        var kinds = Report.OutOfScope.ByKind!;

        Assert.Equal(["far", "greeting", "near"], kinds.Keys);
        Assert.Equal((2, 0.5, 0.5), (kinds["near"].N, kinds["near"].FalseAnswerRate, kinds["near"].Abstained));
        Assert.Equal((1, 1.0), (kinds["greeting"].N, kinds["greeting"].Fixed));
    }

    [Fact]
    public void Slices_give_only_the_figures_that_their_questions_have()
    {
        Assert.Equal(new SliceFigures(2, 0, 1, 0), Report.ByNoise["telex"]);
        Assert.Equal(new SliceFigures(1, 0, 1, null), Report.ByRole["officer"]);
        Assert.Equal(["(not written)", "chung", "rieng"], Report.ByCategory.Keys);
        Assert.Equal(new SliceFigures(2, 0, 0.5, null), Report.ByCategory["rieng"]);
        Assert.Equal(Outcomes.Length, Report.ByRole.Values.Sum(s => s.N));
    }

    [Fact]
    public void Confusions_name_what_was_taken_for_what_and_then_the_false_answers()
    {
        Assert.Equal(
            [("a", "(none)", 2), ("c", "a", 2), ("a", "b", 1), ("d", "a", 1), (null, "c", 1)],
            Report.Confusions.Select(c => (c.Expected, c.Got, c.Count)));
        Assert.Equal(1.0, Report.Confusions[^1].Score);
    }

    [Fact]
    public void Time_is_given_as_median_and_99th_percentile()
    {
        Assert.Equal(new Latency(60, 110), Report.LatencyUs);
        Assert.Equal(12.3, Report.BuildMs);
        Assert.Equal(Outcomes.Length, Report.Questions);
    }

    [Fact]
    public void A_run_without_questions_is_all_zero()
    {
        var empty = Evaluator.Report([], new FaqBase([]), TimeSpan.Zero);

        Assert.Equal(new InScopeFigures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), empty.InScope);
        Assert.Equal((0, 0.0), (empty.OutOfScope.N, empty.OutOfScope.FalseAnswerRate));
        Assert.Equal(new Latency(0, 0), empty.LatencyUs);
        Assert.Empty(empty.Confusions);
    }

    private static EvalOutcome Outcome(
        string[] ids, Decision decision, string[] ranked, double microseconds, string noise = "none", string role = "resident", string? oos = null) =>
        new(
            new EvalQuestion { Text = $"câu {microseconds}", Ids = ids, Noise = noise, Role = role, Oos = oos },
            decision with { Ranked = [.. ranked.Select((id, i) => new RankedTopic(id, 1.0 / (i + 1)))] },
            microseconds);

    private static FaqEntry Entry(string id, string category) => new()
    {
        Id = id,
        Title = id,
        Label = id,
        Category = category,
        Audience = [Audience.Resident],
        Area = FaqEntry.National,
        ValidFrom = new DateOnly(2026, 1, 1),
        Sources = [new Source { Document = "Quy ước" }],
        ReviewedOn = new DateOnly(2026, 11, 22),
    };
}
