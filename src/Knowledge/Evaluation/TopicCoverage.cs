using CauNoi.Knowledge.Faq;

namespace CauNoi.Knowledge.Evaluation;

/// <summary>How well one topic is found.</summary>
/// <param name="Id">The topic.</param>
/// <param name="Phrasings">How many wordings it is found by.</param>
/// <param name="HeldOut">How many held-out questions ask for it first.</param>
/// <param name="Recall">The share of them for which it, or another topic that serves, came first; null if there are none.</param>
/// <param name="Confusion">What most often came first instead; null if nothing did.</param>
public sealed record TopicCoverage(string Id, int Phrasings, int HeldOut, double? Recall, string? Confusion)
{
    /// <summary>A row for every topic, the worst found first, those that nothing measures last.</summary>
    public static IReadOnlyList<TopicCoverage> Of(FaqBase faq, IReadOnlyList<EvalOutcome> outcomes)
    {
        var byTopic = outcomes.Where(o => o.Question.InScope).ToLookup(o => o.Question.Ids[0], StringComparer.Ordinal);
        return [.. faq.Topics
            .Select(t => Of(t, [.. byTopic[t.Id]]))
            .OrderBy(t => t.Recall ?? double.MaxValue).ThenBy(t => t.Phrasings).ThenBy(t => t.Id, StringComparer.Ordinal)];
    }

    private static TopicCoverage Of(FaqTopic topic, List<EvalOutcome> outcomes)
    {
        var missed = outcomes.Where(o => o.FirstHit != 1 && o.Ranked.Count > 0).CountBy(o => o.Ranked[0].Id)
            .OrderByDescending(m => m.Value).ThenBy(m => m.Key, StringComparer.Ordinal).Select(m => m.Key).FirstOrDefault();
        double? recall = outcomes.Count == 0 ? null : Math.Round((double)outcomes.Count(o => o.FirstHit == 1) / outcomes.Count, 4);
        return new TopicCoverage(topic.Id, topic.Phrasings.Count(), outcomes.Count, recall, missed);
    }
}
