namespace CauNoi.Data.Reviews;

/// <summary>What became of an answer to a reminder.</summary>
public abstract record DutyOutcome
{
    private DutyOutcome()
    {
    }

    public sealed record Done(Duty Duty) : DutyOutcome;

    /// <summary>It was said to be done by mistake: there are reminders of it again.</summary>
    public sealed record OpenAgain(Duty Duty) : DutyOutcome;

    /// <summary>She is reminded again on that day.</summary>
    public sealed record PutOff(Duty Duty, DateOnly Until) : DutyOutcome;

    /// <summary>Somebody has done it before, or it is no longer to be done: nothing was changed.</summary>
    public sealed record Settled(Duty Duty, DateOnly? On) : DutyOutcome;

    /// <summary>It cannot have been done yet.</summary>
    public sealed record NotYet(Duty Duty, DateOnly From) : DutyOutcome;

    /// <summary>A press says nothing: the record itself shows when it is done.</summary>
    public sealed record SettledElsewhere(Duty Duty) : DutyOutcome;

    /// <summary>There is no such duty, or it is not hers: not told apart.</summary>
    public sealed record NotFound : DutyOutcome;
}

/// <summary>A duty of somebody's own, open or not.</summary>
/// <param name="SettledOn">The day on which it was done or fell away, if it is known.</param>
public sealed record FoundDuty(Duty Duty, bool IsOpen, DateOnly? SettledOn);
