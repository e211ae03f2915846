using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CauNoi.Bot.Tests.Telegram;

/// <summary>What the platform refuses in a message.</summary>
internal static class FakeChecks
{
    public const int LargestDownload = 20 * 1024 * 1024;

    private const int LongestText = 4096;
    private const int LongestCaption = 1024;
    private const int LargestPhoto = 10 * 1024 * 1024;
    private const int LargestDocument = 50 * 1024 * 1024;
    private const int LongestAction = 64;

    /// <returns>Null if there is none.</returns>
    public static string? FaultOf(JsonObject message)
    {
        if (UnknownField(message, "chat_id", "text", "parse_mode", "reply_markup", "link_preview_options", "protect_content", "disable_notification") is { } field)
            return $"unknown field {field}";
        if (message["chat_id"]?.GetValueKind() != JsonValueKind.Number)
            return "chat_id is empty";
        return FaultOfText(message) ?? FaultOfKeyboard(message["reply_markup"]);
    }

    /// <param name="field">"photo" or "document".</param>
    /// <returns>Null if there is none.</returns>
    public static string? FaultOfFile(JsonObject message, string field)
    {
        if (UnknownField(message, "chat_id", field, "caption", "parse_mode", "reply_markup", "protect_content", "disable_notification") is { } unknown)
            return $"unknown field {unknown}";
        if (message["chat_id"]?.GetValueKind() != JsonValueKind.Number)
            return "chat_id is empty";
        if (message[field] is not JsonObject file)
            return $"there is no {field} in the request";
        var size = file["content"]!.GetValue<string>().Length / 4 * 3;
        if (size == 0)
            return "file must be non-empty";
        if (size > (field == "photo" ? LargestPhoto : LargestDocument))
            return "file is too big";
        return FaultOfCaption(message) ?? FaultOfKeyboard(message["reply_markup"]);
    }

    public static string? UnknownField(JsonObject body, params string[] known) => body.Select(f => f.Key).FirstOrDefault(k => !known.Contains(k));

    private static string? FaultOfCaption(JsonObject message)
    {
        try
        {
            return FakeMarkup.PlainOf(message, "caption").Length > LongestCaption ? "message caption is too long" : null;
        }
        catch (FormatException fault)
        {
            return $"can't parse entities: {fault.Message}";
        }
    }

    private static string? FaultOfText(JsonObject message)
    {
        if (message["parse_mode"]?.GetValue<string>() is not (null or "HTML"))
            return "unsupported parse_mode";
        try
        {
            return FakeMarkup.PlainOf(message).Trim().Length switch
            {
                0 => "message text is empty",
                > LongestText => "message is too long",
                _ => null,
            };
        }
        catch (FormatException fault)
        {
            return $"can't parse entities: {fault.Message}";
        }
    }

    private static string? FaultOfKeyboard(JsonNode? markup)
    {
        if (markup is null)
            return null;
        var buttons = markup["inline_keyboard"]?.AsArray().SelectMany(row => row!.AsArray()).ToList();
        if (buttons is null or { Count: 0 })
            return "object expected as reply markup";
        if (buttons.Any(b => string.IsNullOrWhiteSpace(b!["text"]?.GetValue<string>())))
            return "text buttons are unallowed in the inline keyboard";
        return buttons.Any(b => Encoding.UTF8.GetByteCount(b!["callback_data"]?.GetValue<string>() ?? "") is 0 or > LongestAction)
            ? "BUTTON_DATA_INVALID"
            : null;
    }
}
