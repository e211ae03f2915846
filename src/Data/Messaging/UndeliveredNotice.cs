namespace CauNoi.Data.Messaging;

/// <summary>That somebody was told of a message that did not reach one of her people, so that she is told once.</summary>
public sealed class UndeliveredNotice
{
    public required Guid AccountId { get; init; }

    public required long OutboxId { get; init; }

    /// <summary>The day in Vietnam.</summary>
    public required DateOnly Day { get; init; }
}
