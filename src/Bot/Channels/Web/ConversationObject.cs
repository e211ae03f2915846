using System.Text.Json.Serialization;

namespace CauNoi.Bot.Channels.Web;

/// <summary>What a client needs to take part in its conversation.</summary>
public sealed record ConversationObject(
    string ConversationId,
    string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    string? StreamUrl = null);
