namespace CauNoi.Data.Reviews;

/// <summary>What somebody answered last to a reminder of one duty.</summary>
public sealed class DutyAnswer
{
    public required Guid AccountId { get; init; }

    /// <summary><see cref="Duty.Subject"/></summary>
    public required string Subject { get; init; }

    public required DutyAnswerKind Kind { get; set; }

    public required DateTimeOffset At { get; set; }

    /// <summary>She is reminded again on this day, if it is still to be done; null for what is done.</summary>
    public DateOnly? Until { get; set; }
}

public enum DutyAnswerKind
{
    /// <summary>Only for duties that the calendar alone brings: all others say themselves whether they are done.</summary>
    Done,
    Later,
    Difficulty,
}
