using System.Text.Json;
using CauNoi.Bot.Channels.Files;

namespace CauNoi.Bot.Channels.Web;

/// <summary>Speaks to pages: what the bot says goes into the transcript, and every page reads it from there.</summary>
public sealed class WebChannel(TranscriptWriter transcript) : IChannel
{
    public const string ChannelName = "web";

    private static readonly ChannelAccount Bot = new("cau-noi", "Cầu Nối", "bot");

    public string Name => ChannelName;

    public bool RefusesRepeats => true;

    /// <remarks>The delivery key is the transcript's key, so a repeated delivery is not shown twice.</remarks>
    public async Task<Delivery> SendAsync(string conversationId, OutgoingActivity activity, DeliveryTicket ticket, CancellationToken ct)
    {
        await transcript.AppendAsync(conversationId, ticket.Key, Render(conversationId, activity, ticket.Key), ct);
        return new Delivery.Delivered();
    }

    private static Activity Render(string conversationId, OutgoingActivity activity, string deliveryKey) => new()
    {
        Type = ActivityTypes.Message,
        Id = $"{conversationId}|{deliveryKey}",
        From = Bot,
        Locale = "vi-VN",
        Text = DirectLineMarkdown.Text(activity),
        TextFormat = "markdown",
        SuggestedActions = activity.Buttons.Count == 0 ? null : new SuggestedActions([.. activity.Buttons.Select(Action)]),
        Attachments = activity.Attachments.Count == 0
            ? null
            : JsonSerializer.SerializeToElement([.. activity.Attachments.Select(Shown)], DirectLineJson.Wire.Attachments),
        ChannelData = JsonSerializer.SerializeToElement(
            new BotChannelData(activity.Text, [.. activity.Sources.Select(Safe)]), DirectLineJson.Wire.BotChannelData),
    };

    private static ActivityAttachment Shown(Attachment file) =>
        new(file.MediaType, FileEndpoints.AddressOf(file.Reference), file.Name, file.AltText == "" ? null : file.AltText, file.Size);

    private static CardAction Action(Button button) => new(CardAction.PostBack, button.Title, button.Action);

    /// <summary>A page makes a link of the address: only web addresses go out.</summary>
    private static Citation Safe(Citation source) => DirectLineMarkdown.IsLink(source.Url) ? source : source with { Url = null };
}
