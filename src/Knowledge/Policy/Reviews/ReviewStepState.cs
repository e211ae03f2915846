namespace CauNoi.Knowledge.Policy.Reviews;

/// <summary>Where a step stands on a day, by the calendar alone.</summary>
public enum ReviewStepState
{
    Upcoming,
    Open,

    /// <summary>May still be done, but no longer as planned: a full complaint, or what follows, has no room left.</summary>
    Tight,

    Closed,
}
