using System.Text.Json.Serialization;

namespace CauNoi.Bot.Channels.Web;

/// <summary>What of a client's own data comes back with its message, so that it recognises the message. The rest is not kept.</summary>
public sealed record EchoChannelData([property: JsonPropertyName("clientActivityID")] string? ClientActivityId, bool? PostBack);
