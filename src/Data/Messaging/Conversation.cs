namespace CauNoi.Data.Messaging;

/// <summary>One chat on one channel, with what the bot remembers of it.</summary>
public sealed class Conversation
{
    public const string NothingRemembered = "{}";

    public long Id { get; init; }

    public required string Channel { get; init; }

    /// <summary>The channel's own id of the conversation.</summary>
    public required string ConversationId { get; init; }

    /// <summary>JSON of the host's conversation state.</summary>
    public string State { get; set; } = NothingRemembered;

    public required DateTimeOffset LastActivityAt { get; set; }
}
