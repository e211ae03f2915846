using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CauNoi.Bot.Channels.Web;

/// <summary>Beginning a conversation and coming back to it. A conversation exists as soon as its token does; nothing is stored for it here.</summary>
internal static class ConversationEndpoints
{
    public static JsonHttpResult<ConversationObject> Start(HttpContext http, ConversationTokens tokens, StreamTokens streams) =>
        Answer(http, tokens, streams, after: 0, StatusCodes.Status201Created);

    public static IResult Reconnect(HttpContext http, string? watermark, ConversationTokens tokens, StreamTokens streams) =>
        Watermark.TryParse(watermark, out var after)
            ? Answer(http, tokens, streams, after, StatusCodes.Status200OK)
            : DirectLineErrors.BadArgument("The watermark is not one of ours");

    public static JsonHttpResult<SessionResponse> Session() =>
        TypedResults.Json(new SessionResponse(RandomNumberGenerator.GetHexString(32, lowercase: true)), DirectLineJson.Wire.SessionResponse);

    private static JsonHttpResult<ConversationObject> Answer(HttpContext http, ConversationTokens tokens, StreamTokens streams, long after, int status)
    {
        var token = http.Features.GetRequiredFeature<ConversationToken>();
        var answer = new ConversationObject(
            token.ConversationId,
            tokens.Issue(token),
            (int)tokens.Lifetime.TotalSeconds,
            StreamUrl(http.Request, token.ConversationId, streams.Issue(token.ConversationId), after));
        return TypedResults.Json(answer, DirectLineJson.Wire.ConversationObject, statusCode: status);
    }

    private static string StreamUrl(HttpRequest request, string conversationId, string streamToken, long after) =>
        UriHelper.BuildAbsolute(
            request.IsHttps ? "wss" : "ws",
            request.Host,
            request.PathBase,
            $"/v3/directline/conversations/{conversationId}/stream",
            QueryString.Create("watermark", Watermark.Of(after)).Add("t", streamToken));
}
