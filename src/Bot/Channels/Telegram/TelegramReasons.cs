namespace CauNoi.Bot.Channels.Telegram;

/// <summary>Why the platform refused, for the record. Descriptions can quote the message: only known ones are repeated.</summary>
internal static class TelegramReasons
{
    private static readonly string[] Known =
    [
        "chat not found", "blocked by the user", "user is deactivated", "kicked from", "message text is empty", "message is too long",
        "can't parse entities", "BUTTON_DATA_INVALID", "upgraded to a supergroup", "not enough rights", "Too Many Requests", "Unauthorized",
    ];

    public static string Of(int code, string description) =>
        Known.FirstOrDefault(k => description.Contains(k, StringComparison.OrdinalIgnoreCase)) is { } known
            ? $"error {code}, {known}"
            : $"error {code}";
}
