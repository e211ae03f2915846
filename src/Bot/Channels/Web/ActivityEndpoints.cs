using CauNoi.Bot.Conversations;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CauNoi.Bot.Channels.Web;

/// <summary>Saying something and reading what was said.</summary>
internal static class ActivityEndpoints
{
    private const int LargestBody = 64 * 1024;

    public static async Task<IResult> PostAsync(HttpContext http, PostedActivityHandler handler, CancellationToken ct)
    {
        var speaker = http.Features.GetRequiredFeature<ConversationToken>();
        if (await ReadBodyAsync(http.Request, ct) is not { } body)
            return DirectLineErrors.TooLarge();
        return PostedActivityReader.Read(body) switch
        {
            PostedActivity.Message message => Taken(await handler.TakeAsync(speaker, message, ct)),
            PostedActivity.Join => Taken(await handler.JoinAsync(speaker, ct)),
            PostedActivity.AttachmentsOnly => DirectLineErrors.AttachmentsNotTaken(),
            PostedActivity.Malformed malformed => DirectLineErrors.BadArgument(malformed.Reason),
            _ => Taken(PostedActivityHandler.NewId(speaker)),
        };
    }

    /// <remarks>
    /// Microsoft's client stops polling for good at the first 429 or 5xx, without a word to the person: a database that is away for a
    /// moment is answered with "nothing new".
    /// </remarks>
    public static async Task<IResult> ReadAsync(
        HttpContext http, string? watermark, TranscriptReader reader, ILogger<TranscriptReader> log, CancellationToken ct)
    {
        if (!Watermark.TryParse(watermark, out var after))
            return DirectLineErrors.BadArgument("The watermark is not one of ours");
        try
        {
            var (set, _) = await reader.ReadAfterAsync(http.Features.GetRequiredFeature<ConversationToken>().ConversationId, after, ct);
            return Answer(set);
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            log.LogError(LogEvents.StoreFailed, fault, "A transcript could not be read; answering that there is nothing new");
            return Answer(new ActivitySet([], Watermark.Of(after)));
        }
    }

    public static JsonHttpResult<ResourceResponse> Taken(string id) =>
        TypedResults.Json(new ResourceResponse(id), DirectLineJson.Wire.ResourceResponse);

    private static JsonHttpResult<ActivitySet> Answer(ActivitySet set) => TypedResults.Json(set, DirectLineJson.Wire.ActivitySet);

    /// <summary>The body, or null if it is too large.</summary>
    private static async Task<byte[]?> ReadBodyAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > LargestBody)
            return null;
        var buffer = new byte[LargestBody + 1];
        var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
        return length > LargestBody ? null : buffer[..length];
    }
}
