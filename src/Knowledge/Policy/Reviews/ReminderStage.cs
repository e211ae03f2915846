namespace CauNoi.Knowledge.Policy.Reviews;

/// <summary>One rung of the ladder: how many days before the deadline.</summary>
public sealed record ReminderStage
{
    public required string Id { get; init; }

    public required int DaysBefore { get; init; }
}
