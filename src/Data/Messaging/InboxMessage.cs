namespace CauNoi.Data.Messaging;

/// <summary>A message that was accepted from a channel; kept until answered, then as the memory that refuses duplicates.</summary>
public sealed class InboxMessage
{
    public long Id { get; init; }

    public required string Channel { get; init; }

    /// <summary>The channel's id of the message, unique within the channel.</summary>
    public required string ActivityId { get; init; }

    public required string ConversationId { get; init; }

    /// <summary>JSON of the host's incoming activity; emptied once answered.</summary>
    public required string Payload { get; set; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>Until when an instance has it in hand.</summary>
    public DateTimeOffset? LeasedUntil { get; set; }

    public int Attempts { get; set; }
}
