namespace CauNoi.Data.Reviews;

/// <summary>How a report of a step, or of a complaint, ended.</summary>
public abstract record ReportOutcome
{
    private ReportOutcome()
    {
    }

    /// <summary>Nothing stands against its being reported for today; nothing was changed.</summary>
    public sealed record Ready(StepInHand Step) : ReportOutcome;

    public sealed record Done(StepInHand Step) : ReportOutcome;

    /// <summary>It was reported or recorded before; nothing was changed.</summary>
    public sealed record AlreadyDone(StepInHand Step) : ReportOutcome;

    /// <summary>The hamlet meeting did not agree: households are to be surveyed again, then there is another meeting.</summary>
    public sealed record Rejected(StepInHand Step) : ReportOutcome;

    /// <summary>There is no such step, or it is not this person's to do: not told apart.</summary>
    public sealed record NotFound : ReportOutcome;

    /// <param name="From">The first day on which it could have been done.</param>
    public sealed record TooEarly(StepInHand Step, DateOnly From) : ReportOutcome;

    /// <summary>The day that is told has not come.</summary>
    public sealed record InFuture(StepInHand Step) : ReportOutcome;

    /// <param name="First">What has to be done before.</param>
    public sealed record WaitsFor(StepInHand Step, StepInHand First) : ReportOutcome;

    /// <summary>It is open: a report was taken back, now or before.</summary>
    public sealed record Withdrawn(StepInHand Step) : ReportOutcome;

    /// <summary>Nobody reported it: the records show it, and only they can be mended.</summary>
    public sealed record ShownByRecords(StepInHand Step) : ReportOutcome;

    /// <summary>Somebody else reported it, who or an officer can take it back.</summary>
    public sealed record ReportedByOther(StepInHand Step) : ReportOutcome;

    /// <param name="Later">What was done because this one was.</param>
    public sealed record RestedOn(StepInHand Step, StepInHand Later) : ReportOutcome;

    /// <summary>The commune has closed the year.</summary>
    public sealed record Closed(StepInHand Step) : ReportOutcome;
}
