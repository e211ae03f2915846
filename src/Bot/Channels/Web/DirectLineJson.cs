using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace CauNoi.Bot.Channels.Web;

/// <summary>The protocol's JSON: camel case, nothing for what is missing, Vietnamese letters as they are.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ActivitySet))]
[JsonSerializable(typeof(ConversationObject))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(SessionResponse))]
[JsonSerializable(typeof(ErrorResponse))]
[JsonSerializable(typeof(BotChannelData))]
[JsonSerializable(typeof(EchoChannelData))]
[JsonSerializable(typeof(IReadOnlyList<ActivityAttachment>), TypeInfoPropertyName = "Attachments")]
internal sealed partial class DirectLineJson : JsonSerializerContext
{
    /// <summary>The context to use; the generated default would escape every letter beyond ASCII.</summary>
    public static DirectLineJson Wire { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });
}
