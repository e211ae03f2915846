namespace CauNoi.Knowledge.Answering;

/// <summary>When a ranking is good enough to be spoken. Scores lie between 0 and 1.</summary>
/// <remarks>Set on the development questions; <c>docs/quality.md</c> has the figures and the command that reprints them.</remarks>
public sealed record DecisionThresholds
{
    /// <summary>The best topic answers from this score on, if it leads clearly.</summary>
    public double Answer { get; init; } = 0.18;

    /// <summary>A clear lead is this share of the best score.</summary>
    public double ClearLead { get; init; } = 0.12;

    /// <summary>Topics are offered from this score on.</summary>
    public double Suggest { get; init; } = 0.10;

    /// <summary>An offered topic has at least this share of the best score.</summary>
    public double NearBest { get; init; } = 0.70;
}
