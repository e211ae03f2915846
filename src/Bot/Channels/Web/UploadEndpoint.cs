using CauNoi.Bot.Channels.Files;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace CauNoi.Bot.Channels.Web;

/// <summary>Takes files from the page. What somebody without a role sends is answered, but not kept.</summary>
internal static class UploadEndpoint
{
    private const int RestOfForm = 128 * 1024;

    public static async Task<IResult> PostAsync(
        HttpContext http, IFileSenders senders, PostedActivityHandler handler, IOptions<FileSettings> settings, CancellationToken ct)
    {
        var speaker = http.Features.GetRequiredFeature<ConversationToken>();
        var largest = settings.Value.LargestBytes;
        if (http.Request.ContentLength > largest + RestOfForm)
            return DirectLineErrors.FileTooLarge(settings.Value.LargestMegabytes);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = largest + RestOfForm;
        var keeps = await senders.MaySendAsync(WebChannel.ChannelName, speaker.UserId, ct);
        return await UploadReader.ReadAsync(http.Request, largest, keeps, ct) switch
        {
            Upload.Read read => ActivityEndpoints.Taken(await handler.TakeAsync(speaker, read, ct)),
            Upload.Malformed malformed => DirectLineErrors.BadArgument(malformed.Reason),
            _ => DirectLineErrors.FileTooLarge(settings.Value.LargestMegabytes),
        };
    }
}
