namespace CauNoi.Data.Messaging;

/// <summary>What a page shows of a conversation that has no platform to keep it: the activities in wire form, in order.</summary>
public sealed class TranscriptEntry
{
    /// <summary>Grows within a conversation; a reader asks for what lies above the last number it saw.</summary>
    public long Id { get; init; }

    public required string ConversationId { get; init; }

    /// <summary>Unique: writing the same entry again changes nothing.</summary>
    public required string Key { get; init; }

    /// <summary>JSON of the activity as the page's protocol has it.</summary>
    public required string Payload { get; init; }

    public required DateTimeOffset At { get; init; }
}
