using CauNoi.Bot.Channels.Files;
using CauNoi.Data.Messaging;

namespace CauNoi.Bot.Channels.Telegram;

/// <summary>One message on the platform: a text, a file, or a file with its caption.</summary>
internal sealed record TelegramPost(TelegramText? Text, FileContent? File)
{
    /// <summary>UTF-16 units of a caption, tags not counted.</summary>
    public const int LongestCaption = 1_024;

    private const int LargestPhoto = 10 * FileSettings.Megabyte;

    public bool IsPhoto => File is { MediaType: "image/png" or "image/jpeg" } && File.Bytes.Length <= LargestPhoto;

    /// <summary>The fewest messages that say it all: a text that fits goes under its file, a longer one comes after the files.</summary>
    public static IReadOnlyList<TelegramPost> Plan(IReadOnlyList<TelegramText> texts, IReadOnlyList<FileContent> files) =>
        files is [var file] && texts is [var text] && text.Plain.Length <= LongestCaption
            ? [new TelegramPost(text, file)]
            : [.. files.Select(f => new TelegramPost(null, f)), .. texts.Select(t => new TelegramPost(t, null))];
}
