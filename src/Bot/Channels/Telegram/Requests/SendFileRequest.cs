using CauNoi.Bot.Channels.Telegram.Types;
using CauNoi.Data.Messaging;

namespace CauNoi.Bot.Channels.Telegram.Requests;

/// <summary>"sendPhoto" and "sendDocument": the same but for a name.</summary>
public sealed record SendFileRequest
{
    public required long ChatId { get; init; }

    public required FileContent File { get; init; }

    /// <summary>Shown in the conversation, made smaller by the platform; else offered as a file.</summary>
    public required bool AsPhoto { get; init; }

    public string? Caption { get; init; }

    /// <summary>"HTML"; without it the caption is literal.</summary>
    public string? ParseMode { get; init; }

    public InlineKeyboardMarkup? ReplyMarkup { get; init; }

    /// <summary>Can be neither forwarded nor saved.</summary>
    public bool ProtectContent { get; init; }
}
