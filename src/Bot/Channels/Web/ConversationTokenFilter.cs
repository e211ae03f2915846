using Microsoft.Net.Http.Headers;

namespace CauNoi.Bot.Channels.Web;

/// <summary>Lets a request pass only with the token of the conversation that it is about, and hands that token on as a feature.</summary>
internal sealed class ConversationTokenFilter(ConversationTokens tokens) : IEndpointFilter
{
    private const string Scheme = "Bearer ";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var header = http.Request.Headers[HeaderNames.Authorization].ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return DirectLineErrors.MissingToken();
        switch (tokens.Read(header[Scheme.Length..].Trim()))
        {
            case TokenReading.Expired:
                return DirectLineErrors.TokenExpired();
            case TokenReading.Valid valid when IsAbout(http.Request, valid.Token):
                http.Features.Set(valid.Token);
                return await next(context);
            case TokenReading.Valid:
                return DirectLineErrors.OtherConversation();
            default:
                return DirectLineErrors.UnknownToken();
        }
    }

    private static bool IsAbout(HttpRequest request, ConversationToken token) =>
        request.RouteValues["conversationId"] is not string conversationId || conversationId == token.ConversationId;
}
