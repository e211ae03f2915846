using System.Text.Json;

namespace CauNoi.Bot.Channels.Web;

/// <summary>Reads what clients post; nothing in it is trusted, who speaks is not even read.</summary>
internal static class PostedActivityReader
{
    private const string JoinEvent = "webchat/join";

    public static PostedActivity Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, DirectLineJson.Wire.Activity) is { Type: { } type } activity && ActivityTypes.IsKnown(type)
                ? Interpret(type, activity)
                : new PostedActivity.Malformed("The activity has no known type");
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return new PostedActivity.Malformed("The body is not an activity in JSON");
        }
    }

    /// <summary>The words that go with uploaded files; there may be none.</summary>
    /// <returns>Null if the body is no message.</returns>
    public static PostedActivity.Message? ReadUploaded(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, DirectLineJson.Wire.Activity) is { Type: ActivityTypes.Message } activity ? Words(activity) : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static PostedActivity Interpret(string type, Activity activity) => type switch
    {
        ActivityTypes.Message => Message(activity),
        ActivityTypes.Event when activity.Name == JoinEvent => new PostedActivity.Join(),
        _ => new PostedActivity.Ignored(),
    };

    private static PostedActivity Message(Activity activity)
    {
        var words = Words(activity);
        if (!string.IsNullOrWhiteSpace(words.Text) || !string.IsNullOrEmpty(words.Action))
            return words;
        return activity.Attachments is { ValueKind: JsonValueKind.Array } files && files.GetArrayLength() > 0
            ? new PostedActivity.AttachmentsOnly()
            : new PostedActivity.Malformed("The message has no text");
    }

    /// <remarks>
    /// Our page sends the button's title as the text and the action as the value. Microsoft's Web Chat sends the action as the text of a
    /// message that is marked as a press.
    /// </remarks>
    private static PostedActivity.Message Words(Activity activity)
    {
        var postBack = Data(activity, "postBack") is { ValueKind: JsonValueKind.True };
        var action = NotEmpty(activity.Value) ?? (postBack ? activity.Text : null);
        var title = action is null ? null : NotEmpty(Data(activity, "title"));
        return new PostedActivity.Message(title ?? activity.Text ?? "", action, postBack, NotEmpty(Data(activity, "clientActivityID")));
    }

    private static JsonElement? Data(Activity activity, string name) =>
        activity.ChannelData is { ValueKind: JsonValueKind.Object } data && data.TryGetProperty(name, out var value) ? value : null;

    private static string? NotEmpty(JsonElement? element) =>
        element is { ValueKind: JsonValueKind.String } text && text.GetString() is { Length: > 0 } content ? content : null;
}
