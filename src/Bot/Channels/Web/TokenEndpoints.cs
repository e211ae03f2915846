using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CauNoi.Bot.Channels.Web;

/// <summary>Getting a token, and a younger one.</summary>
internal static class TokenEndpoints
{
    /// <summary>Open to anyone: a new conversation with a new person. Wishes in the body, such as a user id, are not read.</summary>
    public static JsonHttpResult<ConversationObject> Generate(ConversationTokens tokens) => Answer(ConversationToken.New(), tokens);

    public static JsonHttpResult<ConversationObject> Refresh(HttpContext http, ConversationTokens tokens) =>
        Answer(http.Features.GetRequiredFeature<ConversationToken>(), tokens);

    private static JsonHttpResult<ConversationObject> Answer(ConversationToken token, ConversationTokens tokens) =>
        TypedResults.Json(
            new ConversationObject(token.ConversationId, tokens.Issue(token), (int)tokens.Lifetime.TotalSeconds),
            DirectLineJson.Wire.ConversationObject);
}
