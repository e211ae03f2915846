using CauNoi.Data.Access;

namespace CauNoi.Data.Reviews;

/// <summary>A reminder that was sent to somebody's outbox; its key makes a second one impossible.</summary>
public sealed class Reminder
{
    /// <summary>Rule, subject, due date, stage and person; unique.</summary>
    public required string Key { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>The role in which she was reminded.</summary>
    public required Role Role { get; init; }

    /// <summary>The step of the timetable or the sort of request; for what is told of others, the rule of escalation.</summary>
    public required string Rule { get; init; }

    /// <summary><see cref="Duty.Subject"/></summary>
    public required string Subject { get; init; }

    public required DateOnly DueOn { get; init; }

    public required string Stage { get; init; }

    /// <summary>True if it tells her that others have not answered.</summary>
    public bool Escalated { get; init; }

    /// <summary>The day in Vietnam on which it went out.</summary>
    public required DateOnly Day { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
