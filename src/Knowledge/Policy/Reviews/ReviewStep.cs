namespace CauNoi.Knowledge.Policy.Reviews;

/// <summary>A step of one year with its dates.</summary>
public sealed record ReviewStep
{
    public required ReviewStepRule Rule { get; init; }

    /// <summary>The rule's id; with year and month for the step of a monthly round.</summary>
    public required string Id { get; init; }

    public required ReviewKind Kind { get; init; }

    /// <summary>The month of the round; null for a yearly step.</summary>
    public int? Month { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day that the law leaves for it.</summary>
    public required DateOnly To { get; init; }

    /// <summary>
    /// Last day to begin, so that the steps after it, and one full complaint where the window holds it, still fit; null for steps without a duration.
    /// It lies before <see cref="From"/> if the window is too short.
    /// </summary>
    public DateOnly? LatestStart { get; init; }

    /// <summary>The latest start if every day that is only possibly off will be; null if that changes nothing.</summary>
    public DateOnly? MayMoveTo { get; init; }

    /// <summary>The day by which it should be finished: the planned one where there is one, else the law's.</summary>
    public required DateOnly Deadline { get; init; }

    /// <summary>True if offices are closed on the day that the law sets, so that it is wise to be done before.</summary>
    public bool DeadlineIsDayOff { get; init; }

    public required ReviewStepState State { get; init; }
}
