using CauNoi.Bot.Channels.Telegram.Types;

namespace CauNoi.Bot.Channels.Telegram.Requests;

public sealed record SendMessageRequest
{
    public required long ChatId { get; init; }

    public required string Text { get; init; }

    /// <summary>"HTML"; without it the text is literal.</summary>
    public string? ParseMode { get; init; }

    public InlineKeyboardMarkup? ReplyMarkup { get; init; }

    public LinkPreviewOptions? LinkPreviewOptions { get; init; }

    /// <summary>Can be neither forwarded nor saved; null = it can.</summary>
    public bool? ProtectContent { get; init; }
}
