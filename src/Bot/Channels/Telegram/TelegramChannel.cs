using System.Globalization;
using System.Text;
using CauNoi.Bot.Channels.Files;
using CauNoi.Bot.Channels.Telegram.Requests;
using CauNoi.Bot.Channels.Telegram.Types;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Messaging;

namespace CauNoi.Bot.Channels.Telegram;

/// <summary>Says things on Telegram.</summary>
public sealed class TelegramChannel(TelegramClient client, AttachmentReader attachments, ILogger<TelegramChannel> log) : IChannel
{
    public const string ChannelName = "telegram";

    /// <summary>Bytes that the platform carries for a button.</summary>
    private const int LongestAction = 64;

    private const string CannotParse = "can't parse entities";
    private static readonly LinkPreviewOptions NoPreview = new(IsDisabled: true);

    /// <remarks>As the platform publishes them (core.telegram.org/bots/faq).</remarks>
    public ChannelLimits UsualLimits { get; } = new() { PerSecond = 30, PerChatPerSecond = 1, PerGroupPerMinute = 20, AtOnce = 30 };

    public string Name => ChannelName;

    /// <remarks>The platform numbers groups below zero.</remarks>
    public bool IsGroup(string conversationId) => conversationId.StartsWith('-');

    /// <exception cref="ArgumentException">A button's action does not fit.</exception>
    public async Task<Delivery> SendAsync(string conversationId, OutgoingActivity activity, DeliveryTicket ticket, CancellationToken ct)
    {
        if (!long.TryParse(conversationId, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var chatId))
            return new Delivery.Rejected("the conversation is not one of Telegram's");
        var keyboard = KeyboardOf(activity.Buttons);
        var posts = TelegramPost.Plan(TelegramHtml.Render(activity), await FilesOfAsync(conversationId, activity, ct));
        if (posts.Count == 0)
            return new Delivery.Rejected("there is nothing to say");

        // A post that has arrived is not sent again: the last one at least is missing, or this would not be a further try.
        var first = Math.Min(ticket.PartsSent, posts.Count - 1);
        for (var i = first; i < posts.Count; i++)
        {
            var target = new Target(chatId, i == posts.Count - 1 ? keyboard : null, activity.Confidential);
            var answer = await SendPostAsync(posts[i], target, ticket.Key, ct);
            if (answer is not ApiAnswer<Message>.Ok)
                return OutcomeOf(answer, partsSent: i);
        }

        return new Delivery.Delivered(posts.Count - first);
    }

    private async Task<IReadOnlyList<FileContent>> FilesOfAsync(string conversationId, OutgoingActivity activity, CancellationToken ct)
    {
        var found = new List<FileContent>();
        foreach (var attachment in activity.Attachments)
        {
            if (await attachments.ReadAsync(new ConversationAddress(Name, conversationId), attachment.Reference, ct) is { } file)
                found.Add(file);
        }

        return found;
    }

    private async Task<ApiAnswer<Message>> SendPostAsync(TelegramPost post, Target target, string deliveryKey, CancellationToken ct)
    {
        var answer = await SendAsync(post, target, withMarks: true, ct);
        if (answer is ApiAnswer<Message>.Refused { Code: 400 } refusal && refusal.Description.Contains(CannotParse, StringComparison.OrdinalIgnoreCase))
        {
            log.LogWarning(LogEvents.DeliveryRetried, "{Channel}: the marks of {DeliveryKey} are not understood; sending it without", Name, deliveryKey);
            answer = await SendAsync(post, target, withMarks: false, ct);
        }

        return answer;
    }

    private Task<ApiAnswer<Message>> SendAsync(TelegramPost post, Target target, bool withMarks, CancellationToken ct)
    {
        var text = withMarks ? post.Text?.Html : post.Text?.Plain;
        var mode = withMarks && text is not null ? "HTML" : null;
        return post.File is { } file
            ? client.SendFileAsync(
                new SendFileRequest
                {
                    ChatId = target.ChatId,
                    File = file,
                    AsPhoto = post.IsPhoto,
                    Caption = text,
                    ParseMode = mode,
                    ReplyMarkup = target.Keyboard,
                    ProtectContent = target.IsConfidential,
                },
                ct)
            : client.SendMessageAsync(
                new SendMessageRequest
                {
                    ChatId = target.ChatId,
                    Text = text ?? "",
                    ParseMode = mode,
                    ReplyMarkup = target.Keyboard,
                    LinkPreviewOptions = NoPreview,
                    ProtectContent = target.IsConfidential ? true : null,
                },
                ct);
    }

    /// <remarks>Everything that trying again might cure is a retry; the platform names the pause itself when it wants one.</remarks>
    private static Delivery OutcomeOf(ApiAnswer<Message> answer, int partsSent) => answer switch
    {
        ApiAnswer<Message>.Refused { Code: 403 } refusal => new Delivery.StopContact(ReasonOf(refusal)),
        ApiAnswer<Message>.Refused { Code: 400 } refusal => new Delivery.Rejected(ReasonOf(refusal)),
        ApiAnswer<Message>.Refused refusal => new Delivery.Retry(ReasonOf(refusal), refusal.RetryAfter, ForAll: refusal.Code == 429, partsSent),
        ApiAnswer<Message>.Unreachable { MayHaveActed: true } lost => new Delivery.Unknown(lost.Reason, partsSent),
        ApiAnswer<Message>.Unreachable unreachable => new Delivery.Retry(unreachable.Reason, PartsSent: partsSent),
        _ => throw new InvalidOperationException($"Unknown answer {answer.GetType().Name}."),
    };

    private static string ReasonOf(ApiAnswer<Message>.Refused refusal) => TelegramReasons.Of(refusal.Code, refusal.Description);

    private static InlineKeyboardMarkup? KeyboardOf(IReadOnlyList<Button> buttons)
    {
        foreach (var button in buttons)
        {
            if (Encoding.UTF8.GetByteCount(button.Action) is 0 or > LongestAction)
                throw new ArgumentException($"The action of a button must have 1 to {LongestAction} bytes.", nameof(buttons));
        }

        return buttons.Count == 0
            ? null
            : new InlineKeyboardMarkup([.. buttons.Select(b => new[] { new InlineKeyboardButton(b.Title, b.Action) })]);
    }

    private sealed record Target(long ChatId, InlineKeyboardMarkup? Keyboard, bool IsConfidential);
}
