namespace CauNoi.Knowledge.Search;

/// <summary>The topics for a question, best first.</summary>
/// <param name="Topics">FAQ topics and what fixed replies turn away, together.</param>
/// <param name="Confidence">The calibrated probability that the first is right; between 0 and 1.</param>
public sealed record Ranking(IReadOnlyList<RankedTopic> Topics, double Confidence)
{
    public static Ranking Nothing { get; } = new([], 0);
}
