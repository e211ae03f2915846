using System.Diagnostics;
using CauNoi.Knowledge.Answering;
using CauNoi.Knowledge.Faq;

namespace CauNoi.Knowledge.Evaluation;

/// <summary>Asks a file of questions and counts what became of them.</summary>
public static class Evaluator
{
    private const int MostConfusions = 40;
    private const int WarmUpPasses = 8;

    public static IReadOnlyList<EvalOutcome> Ask(IReadOnlyList<EvalQuestion> questions, Answerer answerer, DateOnly asOf)
    {
        // The first passes only warm up: the compiler's work is not the bot's.
        for (var pass = 0; pass < WarmUpPasses; pass++)
            foreach (var question in questions)
                answerer.Decide(question.Text, new Asking(asOf));
        var outcomes = new List<EvalOutcome>(questions.Count);
        foreach (var question in questions)
        {
            var start = Stopwatch.GetTimestamp();
            var decision = answerer.Decide(question.Text, new Asking(asOf));
            outcomes.Add(new EvalOutcome(question, decision, Stopwatch.GetElapsedTime(start).TotalMicroseconds));
        }

        return outcomes;
    }

    /// <summary>Holds every conversation from its beginning; the bot remembers what it made of the turns before, right or wrong.</summary>
    public static IReadOnlyList<EvalOutcome> Hold(IReadOnlyList<EvalConversation> conversations, Answerer answerer, DateOnly asOf)
    {
        var outcomes = new List<EvalOutcome>();
        foreach (var conversation in conversations)
        {
            EarlierQuestion? earlier = null;
            for (var turn = 0; turn < conversation.Turns.Count; turn++)
            {
                var start = Stopwatch.GetTimestamp();
                var decision = answerer.Decide(conversation.Turns[turn], new Asking(asOf) { Earlier = earlier });
                var question = new EvalQuestion { Text = conversation.Turns[turn], Ids = conversation.Ids[turn], Turn = turn + 1 };
                outcomes.Add(new EvalOutcome(question, decision, Stopwatch.GetElapsedTime(start).TotalMicroseconds));
                earlier = decision.Remember;
            }
        }

        return outcomes;
    }

    public static EvalReport Report(IReadOnlyList<EvalOutcome> outcomes, FaqBase faq, TimeSpan build)
    {
        var inScope = outcomes.Where(o => o.Question.InScope).ToList();
        return new EvalReport
        {
            Questions = outcomes.Count,
            InScope = InScope(inScope),
            OutOfScope = OutOfScope([.. outcomes.Where(o => !o.Question.InScope)], byKind: true),
            ByNoise = Slices(outcomes, o => o.Question.Noise),
            ByRole = Slices(outcomes, o => o.Question.Role),
            ByCategory = Slices(inScope, o => faq.Find(o.Question.Ids[0])?.Versions[0].Category ?? "(not written)"),
            ByTurn = outcomes.Any(o => o.Question.Turn > 1) ? Slices(outcomes, o => o.Question.Turn == 1 ? "first" : "later") : null,
            Confusions = Confusions(outcomes),
            LatencyUs = new Latency(Percentile(outcomes, 0.50), Percentile(outcomes, 0.99)),
            BuildMs = Math.Round(build.TotalMilliseconds, 1),
        };
    }

    private static InScopeFigures InScope(List<EvalOutcome> outcomes)
    {
        double Share(Func<EvalOutcome, bool> which) => ShareOf(outcomes, which);
        return new InScopeFigures(
            outcomes.Count,
            Share(o => o.FirstHit == 1),
            Share(o => o.FirstHit is >= 1 and <= 3),
            Share(o => o.Ranked.Count > 0 && o.Ranked[0].Id == o.Question.Ids[0]),
            Math.Round(outcomes.Count == 0 ? 0 : outcomes.Average(o => o.FirstHit == 0 ? 0 : 1.0 / o.FirstHit), 4),
            Share(o => o.AnswerId is { } id && o.Question.Ids.Contains(id)),
            Share(o => o.AnswerId is { } id && !o.Question.Ids.Contains(id)),
            Share(o => o.Outcome == "suggest" && o.Suggestions.Intersect(o.Question.Ids).Any()),
            Share(o => o.Outcome == "suggest" && !o.Suggestions.Intersect(o.Question.Ids).Any()),
            Share(o => o.Outcome == "abstain"),
            Share(o => o.Outcome == "fixed"));
    }

    private static OutOfScopeFigures OutOfScope(List<EvalOutcome> outcomes, bool byKind) => new(
        outcomes.Count,
        ShareOf(outcomes, o => o.Outcome == "answer"),
        ShareOf(outcomes, o => o.Outcome == "suggest"),
        ShareOf(outcomes, o => o.Outcome == "abstain"),
        ShareOf(outcomes, o => o.Outcome == "fixed"),
        byKind ? Grouped(outcomes, o => o.Question.Oos ?? "unknown", g => OutOfScope(g, byKind: false)) : null);

    private static SortedDictionary<string, SliceFigures> Slices(IReadOnlyList<EvalOutcome> outcomes, Func<EvalOutcome, string> by) =>
        Grouped(outcomes, by, group =>
        {
            var inScope = group.Where(o => o.Question.InScope).ToList();
            var outOfScope = group.Where(o => !o.Question.InScope).ToList();
            return new SliceFigures(
                group.Count,
                inScope.Count == 0 ? null : ShareOf(inScope, o => o.FirstHit == 1),
                inScope.Count == 0 ? null : ShareOf(inScope, o => o.FirstHit is >= 1 and <= 3),
                outOfScope.Count == 0 ? null : ShareOf(outOfScope, o => o.Outcome == "answer"));
        });

    private static List<Confusion> Confusions(IReadOnlyList<EvalOutcome> outcomes)
    {
        var missed = outcomes.Where(o => o.Question.InScope && o.FirstHit != 1)
            .GroupBy(o => (Expected: o.Question.Ids[0], Got: o.Ranked.Count > 0 ? o.Ranked[0].Id : "(none)"))
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Expected, StringComparer.Ordinal).ThenBy(g => g.Key.Got, StringComparer.Ordinal)
            .Take(MostConfusions)
            .Select(g => new Confusion(g.Key.Expected, g.Key.Got, g.Count(), g.First().Question.Text, null));
        var falseAnswers = outcomes.Where(o => !o.Question.InScope && o.AnswerId is not null)
            .Select(o => new Confusion(null, o.AnswerId!, 1, o.Question.Text, o.Decision.Score));
        return [.. missed, .. falseAnswers];
    }

    private static SortedDictionary<string, T> Grouped<T>(IEnumerable<EvalOutcome> outcomes, Func<EvalOutcome, string> by, Func<List<EvalOutcome>, T> figures) =>
        new(outcomes.GroupBy(by).ToDictionary(g => g.Key, g => figures([.. g])), StringComparer.Ordinal);

    private static double ShareOf(List<EvalOutcome> outcomes, Func<EvalOutcome, bool> which) =>
        outcomes.Count == 0 ? 0 : Math.Round((double)outcomes.Count(which) / outcomes.Count, 4);

    private static double Percentile(IReadOnlyList<EvalOutcome> outcomes, double share)
    {
        if (outcomes.Count == 0)
            return 0;
        var sorted = outcomes.Select(o => o.Microseconds).Order().ToList();
        return Math.Round(sorted[(int)(share * (sorted.Count - 1))], 1);
    }
}
