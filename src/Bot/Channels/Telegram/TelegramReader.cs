using System.Globalization;
using CauNoi.Bot.Channels.Files;
using CauNoi.Bot.Channels.Telegram.Types;

namespace CauNoi.Bot.Channels.Telegram;

/// <summary>Turns an update into what the rest of the program knows.</summary>
public static class TelegramReader
{
    /// <summary>What people send besides text. Service messages ("has pinned a message") are none of these and are not answered.</summary>
    private static readonly HashSet<string> Contents =
    [
        "animation", "audio", "checklist", "contact", "dice", "game", "location", "paid_media", "photo", "poll", "sticker",
        "story", "venue", "video", "video_note", "voice",
    ];

    /// <returns>Null if nobody has said anything to this bot.</returns>
    public static IncomingActivity? Read(Update update, User me) => update switch
    {
        { CallbackQuery: { } query } => ReadPress(update.UpdateId, query),
        { Message: { } message } => ReadMessage(update.UpdateId, message, me),
        _ => null,
    };

    private static IncomingActivity? ReadPress(long updateId, CallbackQuery query)
    {
        if (query is not { Data: { } action, Message: { } message, From.IsBot: false } || KindOf(message.Chat) is not { } kind)
            return null;
        return Said(updateId, message.Chat, query.From, kind) with { Action = action, Text = TitleOf(action, message.ReplyMarkup) };
    }

    private static IncomingActivity? ReadMessage(long updateId, Message message, User me)
    {
        if (message.From is not { IsBot: false } from || KindOf(message.Chat) is not { } kind)
            return null;
        var written = message.Text ?? message.Caption;
        if (written is null && !HasContent(message))
            return null;
        var address = TelegramAddress.Of(written ?? "", me.Username);
        var isReply = message.ReplyToMessage?.From is { } author && author.Id == me.Id;
        if (kind == ConversationKind.Group && !address.IsForUs && (!isReply || address.IsForOthers))
            return null;

        var activity = Said(updateId, message.Chat, from, kind);
        var files = kind == ConversationKind.Private ? FilesOf(message) : [];
        if (written is null && message.MediaGroupId is { } album && files.All(f => f.Kind == ReceivedFileKind.Picture))
            activity = activity with { Id = $"g{message.Chat.Id}.{album}" };
        return activity with { Text = address.Text, Joined = written is not null && address.Text == "" && files.Count == 0, Files = files };
    }

    private static IncomingActivity Said(long updateId, Chat chat, User from, ConversationKind kind) => new()
    {
        Channel = TelegramChannel.ChannelName,
        Id = $"u{updateId}",
        ConversationId = chat.Id.ToString(CultureInfo.InvariantCulture),
        UserId = from.Id.ToString(CultureInfo.InvariantCulture),
        Kind = kind,
    };

    private static ConversationKind? KindOf(Chat chat) => chat.Type switch
    {
        "private" => ConversationKind.Private,
        "group" or "supergroup" => ConversationKind.Group,
        _ => null,
    };

    private static IReadOnlyList<ReceivedFile> FilesOf(Message message) => message switch
    {
        { Document: { } document } => [FileOf(document)],
        { Other: { } other } when other.ContainsKey("photo") => [new ReceivedFile { Kind = ReceivedFileKind.Picture }],
        _ => [],
    };

    /// <remarks>A picture that was sent as a file is a picture all the same: no reference, so nobody can fetch it.</remarks>
    private static ReceivedFile FileOf(Document document)
    {
        var isPicture = MediaTypes.IsPicture(document.MimeType ?? "");
        return new ReceivedFile
        {
            Kind = isPicture ? ReceivedFileKind.Picture : ReceivedFileKind.Document,
            Name = FileNames.Clean(document.FileName),
            MediaType = document.MimeType ?? "",
            Size = document.FileSize,
            Reference = isPicture ? null : document.FileId,
        };
    }

    private static bool HasContent(Message message) => message.Document is not null || message.Other?.Keys.Any(Contents.Contains) == true;

    private static string TitleOf(string action, InlineKeyboardMarkup? keyboard) =>
        keyboard?.InlineKeyboard.SelectMany(row => row).FirstOrDefault(button => button.CallbackData == action)?.Text ?? "";
}
