using CauNoi.Bot.Conversations;

namespace CauNoi.Bot.Channels;

/// <summary>Keeps the outbox empty, every channel in a loop of its own, so that a slow platform holds up no other.</summary>
public sealed class DeliveryWorker(IEnumerable<IChannel> channels, DeliveryPump pump, DeliverySignal signal, ILogger<DeliveryWorker> log)
    : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var bells = channels.Select(c => (Channel: c, Bell: new ChannelBell())).ToList();
        var loops = bells.Select(b => LoopAsync(b.Channel, b.Bell, stoppingToken)).ToList();
        while (!stoppingToken.IsCancellationRequested)
        {
            await signal.WaitAsync(Round, stoppingToken);
            foreach (var (_, bell) in bells)
                bell.Wake();
        }

        await Task.WhenAll(loops);
    }

    private async Task LoopAsync(IChannel channel, ChannelBell bell, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await pump.DrainAsync(channel, ct);
            }
            catch (Exception fault) when (!ct.IsCancellationRequested)
            {
                log.LogError(LogEvents.StoreFailed, fault, "The outbox of {Channel} could not be read; trying again", channel.Name);
            }

            await bell.WaitAsync(Round * 2, ct);
        }
    }

    private sealed class ChannelBell : Signal;
}
