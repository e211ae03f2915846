using System.Globalization;
using System.Text;
using CauNoi.Bot.Channels.Telegram.Requests;
using CauNoi.Bot.Channels.Telegram.Types;
using CauNoi.Bot.Conversations;

namespace CauNoi.Bot.Channels.Telegram;

/// <summary>Says things on Telegram.</summary>
public sealed class TelegramChannel(TelegramClient client, ILogger<TelegramChannel> log) : IChannel
{
    public const string ChannelName = "telegram";

    /// <summary>Bytes that the platform carries for a button.</summary>
    private const int LongestAction = 64;

    private const string CannotParse = "can't parse entities";
    private static readonly LinkPreviewOptions NoPreview = new(IsDisabled: true);

    public string Name => ChannelName;

    /// <exception cref="ArgumentException">A button's action does not fit.</exception>
    public async Task<Delivery> SendAsync(string conversationId, OutgoingActivity activity, string deliveryKey, CancellationToken ct)
    {
        if (!long.TryParse(conversationId, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var chatId))
            return new Delivery.Rejected("the conversation is not one of Telegram's");
        var keyboard = KeyboardOf(activity.Buttons);
        var parts = TelegramHtml.Render(activity);
        if (parts.Count == 0)
            return new Delivery.Rejected("there is nothing to say");

        Delivery outcome = new Delivery.Delivered();
        for (var i = 0; i < parts.Count && outcome is Delivery.Delivered; i++)
        {
            var message = new SendMessageRequest
            {
                ChatId = chatId,
                Text = parts[i].Html,
                ParseMode = "HTML",
                ReplyMarkup = i == parts.Count - 1 ? keyboard : null,
                LinkPreviewOptions = NoPreview,
            };
            outcome = await SendPartAsync(message, parts[i].Plain, deliveryKey, ct);
        }

        return outcome;
    }

    private async Task<Delivery> SendPartAsync(SendMessageRequest message, string plain, string deliveryKey, CancellationToken ct)
    {
        var answer = await client.SendMessageAsync(message, ct);
        if (answer is ApiAnswer<Message>.Refused { Code: 400 } refusal && refusal.Description.Contains(CannotParse, StringComparison.OrdinalIgnoreCase))
        {
            log.LogWarning(LogEvents.DeliveryRetried, "{Channel}: the marks of {DeliveryKey} are not understood; sending it without", Name, deliveryKey);
            answer = await client.SendMessageAsync(message with { Text = plain, ParseMode = null }, ct);
        }

        return OutcomeOf(answer);
    }

    /// <remarks>Everything that trying again might cure is a retry; the platform names the pause itself when it wants one.</remarks>
    private static Delivery OutcomeOf(ApiAnswer<Message> answer) => answer switch
    {
        ApiAnswer<Message>.Ok => new Delivery.Delivered(),
        ApiAnswer<Message>.Refused { Code: 403 } refusal => new Delivery.StopContact(ReasonOf(refusal)),
        ApiAnswer<Message>.Refused { Code: 400 } refusal => new Delivery.Rejected(ReasonOf(refusal)),
        ApiAnswer<Message>.Refused refusal => new Delivery.Retry(ReasonOf(refusal), refusal.RetryAfter),
        ApiAnswer<Message>.Unreachable unreachable => new Delivery.Retry(unreachable.Reason),
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
}
