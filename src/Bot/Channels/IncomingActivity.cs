using CauNoi.Bot.Channels.Files;

namespace CauNoi.Bot.Channels;

/// <summary>What a person did on some channel, in the form that the rest of the program knows.</summary>
public sealed record IncomingActivity
{
    /// <summary>The channel's name.</summary>
    public required string Channel { get; init; }

    /// <summary>The channel's id of this message, unique within the channel: the same id is the same message.</summary>
    public required string Id { get; init; }

    public required string ConversationId { get; init; }

    public required string UserId { get; init; }

    public required ConversationKind Kind { get; init; }

    /// <summary>What was typed; the title of the button when one was pressed; empty when somebody has just joined.</summary>
    public string Text { get; init; } = "";

    /// <summary>The action of the pressed button. As untrusted as the text.</summary>
    public string? Action { get; init; }

    /// <summary>The person has opened the conversation and said nothing yet.</summary>
    public bool Joined { get; init; }

    /// <summary>What was sent along; only in private conversations.</summary>
    public IReadOnlyList<ReceivedFile> Files { get; init; } = [];
}

public enum ConversationKind
{
    Private,
    Group,
}
