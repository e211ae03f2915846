using System.Threading.Channels;

namespace CauNoi.Bot.Conversations;

/// <summary>Wakes a worker at once when there is work; other instances and missed wake-ups are covered by the worker's own rounds.</summary>
public abstract class Signal
{
    private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Wake() => _bell.Writer.TryWrite(true);

    /// <summary>Returns when woken, or after <paramref name="longest"/>.</summary>
    public async Task WaitAsync(TimeSpan longest, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(longest);
        try
        {
            await _bell.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // The round is over: look for work that nobody announced.
        }
    }
}

/// <summary>Rung when a message was accepted.</summary>
public sealed class TurnSignal : Signal;

/// <summary>Rung when a message waits for delivery.</summary>
public sealed class DeliverySignal : Signal;
