using System.Text.Json;
using System.Text.Json.Serialization;

namespace CauNoi.Bot.Channels.Telegram.Types;

/// <summary>A message, as far as this bot looks at it.</summary>
public sealed record Message
{
    /// <summary>Missing where a test server builds a pressed button's message.</summary>
    public long MessageId { get; init; }

    public User? From { get; init; }

    public required Chat Chat { get; init; }

    public string? Text { get; init; }

    /// <summary>What was written under a picture or file.</summary>
    public string? Caption { get; init; }

    /// <summary>The same for all pictures that were sent at one go.</summary>
    public string? MediaGroupId { get; init; }

    public Document? Document { get; init; }

    public Message? ReplyToMessage { get; init; }

    public InlineKeyboardMarkup? ReplyMarkup { get; init; }

    /// <summary>Everything else; only the names are looked at, to tell a picture or sticker from a service message.</summary>
    /// <remarks>Settable, because the generated reader cannot fill it otherwise.</remarks>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Other { get; set; }
}
