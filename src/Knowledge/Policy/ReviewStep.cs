namespace CauNoi.Knowledge.Policy;

/// <summary>A step of one year's review with its dates.</summary>
public sealed record ReviewStep
{
    public required ReviewStepRule Rule { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day that the law leaves for it.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Last day to begin, so that one full complaint still fits before the window ends; null for steps without a duration.</summary>
    public DateOnly? LatestStart { get; init; }

    /// <summary>The day by which it should be finished: the planned one where there is one, else the law's.</summary>
    public required DateOnly Deadline { get; init; }

    public required ReviewStepState State { get; init; }
}

/// <summary>Where a step stands on a day, by the calendar alone.</summary>
public enum ReviewStepState
{
    Upcoming,
    Open,

    /// <summary>May still be done, but leaves no room for a full complaint.</summary>
    Tight,

    Closed,
}
