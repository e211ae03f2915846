using System.Text.Json;

namespace CauNoi.Bot.Channels.Web;

/// <summary>One thing said or done, in the form of the Bot Framework's protocol; only the properties that this bot knows.</summary>
public sealed record Activity
{
    public string? Type { get; init; }

    public string? Id { get; init; }

    public DateTimeOffset? Timestamp { get; init; }

    public string? ChannelId { get; init; }

    public ChannelAccount? From { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public string? Locale { get; init; }

    public string? Text { get; init; }

    public string? TextFormat { get; init; }

    /// <summary>The name of an event.</summary>
    public string? Name { get; init; }

    /// <summary>What a pressed button stands for. Any JSON: clients send what they like.</summary>
    public JsonElement? Value { get; init; }

    public SuggestedActions? SuggestedActions { get; init; }

    /// <summary>Whatever client and server agree on beside the protocol.</summary>
    public JsonElement? ChannelData { get; init; }

    /// <summary>Files. Those of a client are uploaded instead; what it names here is not read.</summary>
    public JsonElement? Attachments { get; init; }
}
