using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CauNoi.Bot.Channels.Files;
using CauNoi.Data.Messaging;

namespace CauNoi.Bot.Channels.Web;

/// <summary>Takes what a person said into transcript and inbox. Taking the same twice is the same as taking it once.</summary>
public sealed class PostedActivityHandler(TranscriptWriter transcript, Reception reception, UploadKeeper keeper)
{
    private const int LongestClientId = 100;

    /// <returns>The id of the message.</returns>
    public async Task<string> TakeAsync(ConversationToken speaker, PostedActivity.Message message, CancellationToken ct)
    {
        var id = MessageId(speaker, message.ClientActivityId);
        await transcript.AppendAsync(speaker.ConversationId, "in:" + id, Echo(speaker, message, id), ct);
        await reception.AcceptAsync(Incoming(speaker, id) with { Text = message.Text, Action = message.Action }, ct);
        return id;
    }

    /// <inheritdoc cref="TakeAsync(ConversationToken, PostedActivity.Message, CancellationToken)"/>
    public async Task<string> TakeAsync(ConversationToken speaker, Upload.Read upload, CancellationToken ct)
    {
        var message = upload.Activity;
        var id = MessageId(speaker, message.ClientActivityId);
        var files = await keeper.KeepAsync(speaker.ConversationId, upload.Files, ct);
        var echo = Echo(speaker, message, id) with { Attachments = JsonSerializer.SerializeToElement([.. files.Select(Shown)], DirectLineJson.Wire.Attachments) };
        await transcript.AppendAsync(speaker.ConversationId, "in:" + id, echo, ct);
        await reception.AcceptAsync(Incoming(speaker, id) with { Text = message.Text, Action = message.Action, Files = files }, ct);
        return id;
    }

    /// <summary>A conversation is joined once, however often its page is opened, so that the bot greets once.</summary>
    public async Task<string> JoinAsync(ConversationToken speaker, CancellationToken ct)
    {
        var id = $"{speaker.ConversationId}|join";
        await reception.AcceptAsync(Incoming(speaker, id) with { Joined = true }, ct);
        return id;
    }

    /// <summary>An id for something that is not kept.</summary>
    public static string NewId(ConversationToken speaker) =>
        $"{speaker.ConversationId}|{RandomNumberGenerator.GetHexString(16, lowercase: true)}";

    private static IncomingActivity Incoming(ConversationToken speaker, string id) => new()
    {
        Channel = WebChannel.ChannelName,
        Id = id,
        ConversationId = speaker.ConversationId,
        UserId = speaker.UserId,
        Kind = ConversationKind.Private,
    };

    private static ActivityAttachment Shown(ReceivedFile file) => new(file.MediaType, ContentUrl: null, file.Name, AltText: null, file.Size);

    /// <summary>
    /// The person's own message comes back to every open page; clients recognise it by the id that they gave it. It is kept, so it holds no number of a
    /// person.
    /// </summary>
    private static Activity Echo(ConversationToken speaker, PostedActivity.Message message, string id) => new()
    {
        Type = ActivityTypes.Message,
        Id = id,
        From = new ChannelAccount(speaker.UserId, Role: "user"),
        Text = MaskedText.OfNumbers(message.Text.Length > Reception.LongestText
            ? string.Concat(message.Text.AsSpan(0, Reception.LongestText), "…")
            : message.Text),
        TextFormat = "plain",
        ChannelData = JsonSerializer.SerializeToElement(
            new EchoChannelData(message.ClientActivityId, message.PostBack ? true : null),
            DirectLineJson.Wire.EchoChannelData),
    };

    private static string MessageId(ConversationToken speaker, string? clientActivityId) =>
        clientActivityId is null ? NewId(speaker) : $"{speaker.ConversationId}|c.{Tame(clientActivityId)}";

    /// <summary>A client may call its messages anything; what is stored as a key is short and plain.</summary>
    private static string Tame(string clientActivityId) =>
        clientActivityId.Length <= LongestClientId && clientActivityId.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-')
            ? clientActivityId
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(clientActivityId)));
}
