namespace CauNoi.Bot.Channels.Web;

/// <summary>The server side of Direct Line 3.0, as Microsoft's clients and our own page speak it.</summary>
internal static class DirectLineEndpoints
{
    public static void MapDirectLine(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/v3/directline").AddEndpointFilter<FaultFilter>().ExcludeFromDescription();
        api.MapPost("/tokens/generate", TokenEndpoints.Generate).RequireRateLimiting(AddressPolicy.Tokens);
        api.MapGet("/conversations/{conversationId}/stream", StreamEndpoint.OpenAsync);
        api.Map("/{**rest}", DirectLineErrors.NotFound);

        var own = api.MapGroup("").AddEndpointFilter<ConversationTokenFilter>();
        own.MapPost("/tokens/refresh", TokenEndpoints.Refresh);
        own.MapGet("/session/getsessionid", ConversationEndpoints.Session);
        own.MapPost("/conversations", ConversationEndpoints.Start);
        own.MapGet("/conversations/{conversationId}", ConversationEndpoints.Reconnect);
        own.MapGet("/conversations/{conversationId}/activities", ActivityEndpoints.ReadAsync);
        own.MapPost("/conversations/{conversationId}/activities", ActivityEndpoints.PostAsync).RequireRateLimiting(AddressPolicy.Posts);
        own.MapPost("/conversations/{conversationId}/upload", UploadEndpoint.PostAsync).RequireRateLimiting(AddressPolicy.Posts);
        own.MapGet(FileEndpoints.Route, FileEndpoints.ReadAsync);
    }
}
