using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace CauNoi.Bot.Channels;

/// <summary>Activities as they lie in inbox and outbox.</summary>
public static class ActivityJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static string Write(IncomingActivity activity) => JsonSerializer.Serialize(activity, Options);

    public static string Write(OutgoingActivity activity) => JsonSerializer.Serialize(activity, Options);

    public static IncomingActivity ReadIncoming(string json) => Read<IncomingActivity>(json);

    public static OutgoingActivity ReadOutgoing(string json) => Read<OutgoingActivity>(json);

    private static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException($"An empty {typeof(T).Name} was stored.");
}
