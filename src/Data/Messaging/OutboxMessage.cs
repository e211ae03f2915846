namespace CauNoi.Data.Messaging;

/// <summary>A message to be delivered, written in the same transaction as the state that it tells about.</summary>
public sealed class OutboxMessage
{
    public long Id { get; init; }

    public required string Channel { get; init; }

    public required string ConversationId { get; init; }

    /// <summary>JSON of the host's outgoing activity; emptied once delivered.</summary>
    public required string Payload { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Not before.</summary>
    public required DateTimeOffset DueAt { get; set; }

    public required OutboxState State { get; set; }

    /// <summary>Until when an instance has it in hand.</summary>
    public DateTimeOffset? LeasedUntil { get; set; }

    public int Attempts { get; set; }

    /// <summary>The reason of the last failure, without personal data.</summary>
    public string? LastError { get; set; }

    public DateTimeOffset? DeliveredAt { get; set; }
}

public enum OutboxState
{
    Pending,
    Delivered,

    /// <summary>Given up after the last try; waits for a person.</summary>
    Parked,

    /// <summary>The recipient does not want to be written to.</summary>
    Stopped,
}
