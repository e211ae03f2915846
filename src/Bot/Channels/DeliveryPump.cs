using System.Collections.Concurrent;

namespace CauNoi.Bot.Channels;

/// <summary>Delivers what waits in the outbox, each channel at its own pace. What is promised of it stands in docs/reliability.md.</summary>
public sealed class DeliveryPump(DeliveryStore store, IConfiguration configuration, TimeProvider clock, ILogger<DeliveryPump> log)
{
    private readonly ConcurrentDictionary<string, ChannelDelivery> _deliveries = new();

    /// <summary>The one delivery of a channel in this process.</summary>
    /// <exception cref="InvalidOperationException">A limit in the settings cannot be used.</exception>
    public ChannelDelivery For(IChannel channel) =>
        _deliveries.GetOrAdd(channel.Name, _ => new ChannelDelivery(channel, ChannelLimits.Of(channel, configuration), store, clock, log));

    /// <summary>Delivers everything of the channel that is due; for a program without a <see cref="DeliveryWorker"/>.</summary>
    public async Task DrainAsync(IChannel channel, CancellationToken ct)
    {
        var delivery = For(channel);
        while (true)
        {
            var (begun, pause) = await delivery.RoundAsync(ct);
            if (begun == 0 && delivery.IsIdle)
                return;
            if (!delivery.IsIdle)
                await delivery.WaitAsync(pause, ct);
        }
    }
}
