namespace CauNoi.Data.Reviews;

/// <summary>A reminder that was sent to somebody's outbox; its key makes a second one impossible.</summary>
public sealed class Reminder
{
    public long Id { get; init; }

    /// <summary>Rule, subject, due date, stage and person; unique.</summary>
    public required string Key { get; init; }

    public required Guid AccountId { get; init; }

    public required string StepId { get; init; }

    public required DateOnly DueOn { get; init; }

    public required string Stage { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
