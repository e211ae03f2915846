using System.Net.WebSockets;

namespace CauNoi.Bot.Channels.Web;

/// <summary>Opens the stream of a conversation.</summary>
internal static class StreamEndpoint
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    public static async Task<IResult> OpenAsync(
        HttpContext http,
        string conversationId,
        string? watermark,
        string? t,
        StreamTokens tokens,
        TranscriptStream stream,
        IHostApplicationLifetime host)
    {
        if (!http.WebSockets.IsWebSocketRequest)
            return DirectLineErrors.BadArgument("This address is for web sockets");
        if (!Watermark.TryParse(watermark, out var after))
            return DirectLineErrors.BadArgument("The watermark is not one of ours");
        if (string.IsNullOrEmpty(t))
            return DirectLineErrors.MissingToken();
        if (!tokens.TryUse(t, conversationId))
            return DirectLineErrors.TokenExpired();

        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, host.ApplicationStopping);
        using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            KeepAliveInterval = TimeSpan.FromSeconds(20),
            KeepAliveTimeout = TimeSpan.FromSeconds(20),
        });
        await stream.RunAsync(socket, conversationId, after, end.Token);
        await CloseAsync(socket);
        return TypedResults.Empty;
    }

    private static async Task CloseAsync(WebSocket socket)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
            return;
        using var limit = new CancellationTokenSource(Farewell);
        try
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, null, limit.Token);
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException)
        {
            // Nobody there to say good-bye to.
        }
    }
}
