using System.Net.Mime;
using CauNoi.Bot.Channels.Files;
using CauNoi.Data.Messaging;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace CauNoi.Bot.Channels.Web;

/// <summary>The files of answers, for the conversation that they were made for.</summary>
internal static class FileEndpoints
{
    public const string Route = "/attachments/{fileId:guid}";

    /// <summary>Where a file is fetched with the conversation's token: an address alone, in a log or a history, opens nothing.</summary>
    public static string AddressOf(Guid reference) => $"v3/directline/attachments/{reference}";

    /// <remarks>Somebody else's file, one that has expired and one that never was look alike.</remarks>
    public static async Task<IResult> ReadAsync(HttpContext http, Guid fileId, AttachmentReader files, CancellationToken ct)
    {
        var reader = http.Features.GetRequiredFeature<ConversationToken>();
        if (await files.ReadAsync(new ConversationAddress(WebChannel.ChannelName, reader.ConversationId), fileId, ct) is not { } file)
            return DirectLineErrors.NotFound();
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        var disposition = new ContentDispositionHeaderValue(MediaTypes.IsPicture(file.MediaType) ? "inline" : DispositionTypeNames.Attachment);
        disposition.SetHttpFileName(file.Name);
        headers.ContentDisposition = disposition.ToString();
        return TypedResults.Bytes(file.Bytes, file.MediaType);
    }
}
