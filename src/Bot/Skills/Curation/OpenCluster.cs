using CauNoi.Data.Messaging;

namespace CauNoi.Bot.Skills.Curation;

/// <summary>Questions that mean nearly the same and wait for an answer, oldest first.</summary>
/// <param name="NearestTopic">The topic that came closest to each of them.</param>
/// <param name="Questions">At least one.</param>
public sealed record OpenCluster(string? NearestTopic, IReadOnlyList<UnansweredQuestion> Questions)
{
    /// <summary>Stays the same while the cluster waits.</summary>
    public long Id => Questions[0].Id;

    public string Example => Questions[0].Text;

    /// <summary>Different wordings, the most frequent first.</summary>
    public IEnumerable<string> Wordings =>
        Questions.GroupBy(q => q.Text, StringComparer.OrdinalIgnoreCase).OrderByDescending(g => g.Count()).Select(g => g.First().Text);

    /// <summary>How often each outcome occurred, by its name.</summary>
    public IReadOnlyDictionary<string, int> Outcomes =>
        new SortedDictionary<string, int>(Questions.CountBy(q => q.Outcome).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
}
