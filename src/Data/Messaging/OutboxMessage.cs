namespace CauNoi.Data.Messaging;

/// <summary>A message to be delivered, written in the same transaction as the state that it tells about.</summary>
public sealed class OutboxMessage
{
    /// <summary>How long it is tried.</summary>
    public static readonly TimeSpan TriedFor = TimeSpan.FromDays(2);

    public long Id { get; init; }

    public required string Channel { get; init; }

    public required string ConversationId { get; init; }

    public OutboxPriority Priority { get; init; }

    /// <summary>JSON of the host's outgoing activity; emptied once delivered.</summary>
    public required string Payload { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Not before.</summary>
    public required DateTimeOffset DueAt { get; set; }

    /// <summary>What fails from then on is parked.</summary>
    public required DateTimeOffset GiveUpAt { get; set; }

    public required OutboxState State { get; set; }

    /// <summary>While sending: until when its instance is believed to be alive.</summary>
    public DateTimeOffset? LeasedUntil { get; set; }

    public int Attempts { get; set; }

    /// <summary>How many of the platform's messages that it takes have surely arrived; a further try goes on after them.</summary>
    public int PartsSent { get; set; }

    /// <summary>The reason of the last failure, without personal data.</summary>
    public string? LastError { get; set; }

    public DateTimeOffset? DeliveredAt { get; set; }

    /// <summary>A message that may leave at once.</summary>
    public static OutboxMessage To(ConversationAddress address, string payload, DateTimeOffset now, OutboxPriority priority) => new()
    {
        Channel = address.Channel,
        ConversationId = address.ConversationId,
        Priority = priority,
        Payload = payload,
        CreatedAt = now,
        DueAt = now,
        GiveUpAt = now + TriedFor,
        State = OutboxState.Pending,
    };
}
