using System.Net.WebSockets;
using System.Text.Json;
using CauNoi.Data.Storage;

namespace CauNoi.Bot.Channels.Web;

/// <summary>Pushes a conversation through a web socket, from a watermark on, until either side goes.</summary>
public sealed class TranscriptStream(TranscriptReader reader, TranscriptSignal signal, DatabaseOptions database, TimeProvider clock)
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(20);

    /// <summary>Only where other instances may have written is it worth looking often: ours ring the bell.</summary>
    private readonly TimeSpan _round = database.UsesPostgres ? TimeSpan.FromSeconds(1) : TimeSpan.FromSeconds(10);

    public async Task RunAsync(WebSocket socket, string conversationId, long after, CancellationToken ct)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var receiving = ReceiveUntilCloseAsync(socket, end);
        try
        {
            await PushAsync(socket, conversationId, after, end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The client has gone, or the program stops.
        }
        catch (WebSocketException)
        {
            // The line broke while something was sent: the client comes back with its watermark.
        }
        finally
        {
            await end.CancelAsync();
            await receiving;
        }
    }

    private async Task PushAsync(WebSocket socket, string conversationId, long after, CancellationToken ct)
    {
        using var subscription = signal.Subscribe(conversationId);
        var lastSent = clock.GetTimestamp();
        while (true)
        {
            var (set, last) = await reader.ReadAfterAsync(conversationId, after, ct);
            if (set.Activities.Count > 0)
            {
                await SendAsync(socket, JsonSerializer.SerializeToUtf8Bytes(set, DirectLineJson.Wire.ActivitySet), ct);
                (after, lastSent) = (last, clock.GetTimestamp());
            }
            else if (clock.GetElapsedTime(lastSent) >= KeepAlive)
            {
                await SendAsync(socket, [], ct);
                lastSent = clock.GetTimestamp();
            }

            if (set.Activities.Count < TranscriptReader.PageSize)
                await subscription.WaitAsync(_round, ct);
        }
    }

    private static async Task SendAsync(WebSocket socket, byte[] message, CancellationToken ct) =>
        await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, ct);

    /// <summary>Clients send nothing of meaning here, only empty frames to keep the line open.</summary>
    private static async Task ReceiveUntilCloseAsync(WebSocket socket, CancellationTokenSource end)
    {
        var buffer = new byte[256];
        try
        {
            while ((await socket.ReceiveAsync(buffer.AsMemory(), end.Token)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException)
        {
            // Gone without a word.
        }

        await end.CancelAsync();
    }
}
