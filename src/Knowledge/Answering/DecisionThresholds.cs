namespace CauNoi.Knowledge.Answering;

/// <summary>When a ranking is good enough to be spoken. All are probabilities.</summary>
/// <remarks>Set on the development questions; <c>docs/quality.md</c> has the figures and the command that reprints them.</remarks>
public sealed record DecisionThresholds
{
    /// <summary>The first topic answers from this calibrated confidence on.</summary>
    public double Answer { get; init; } = 0.5;

    /// <summary>A fixed reply that comes first is said from this probability on; below, topics are offered with it.</summary>
    public double TurnAway { get; init; } = 0.5;

    /// <summary>An FAQ topic stands against the words of a fixed reply from this confidence on.</summary>
    public double Overrule { get; init; } = 0.6;

    /// <summary>From this probability on a fixed reply is meant whatever was asked before.</summary>
    public double SureTurnAway { get; init; } = 0.8;

    /// <summary>Each of two questions in one message must be understood with this confidence to be taken for two.</summary>
    public double Both { get; init; } = 0.6;

    /// <summary>Topics are offered when the best three together have this probability.</summary>
    public double Suggest { get; init; } = 0.15;

    /// <summary>A topic is offered from this share of the best one's probability on.</summary>
    public double NearBest { get; init; } = 0.05;
}
