using CauNoi.Bot.Conversations;
using CauNoi.Data.Messaging;
using CauNoi.Data.Storage;

namespace CauNoi.Bot.Channels;

/// <summary>Keeps the outbox empty, every channel in a loop of its own, so that a slow platform holds up no other.</summary>
public sealed class DeliveryWorker(
    IEnumerable<IChannel> channels, DeliveryPump pump, DeliverySignal signal, IServiceScopeFactory scopes, DatabaseOptions database, ILogger<DeliveryWorker> log)
    : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(2);

    private readonly List<(string Name, ChannelDelivery Delivery)> _deliveries = [.. channels.Select(c => (c.Name, pump.For(c)))];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await EndLeasesAsync(stoppingToken);
        var loops = _deliveries.Select(d => LoopAsync(d.Name, d.Delivery, stoppingToken)).ToList();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await signal.WaitAsync(Round, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                break;
            }

            foreach (var (_, delivery) in _deliveries)
                delivery.Wake();
        }

        await Task.WhenAll(loops);
    }

    private async Task LoopAsync(string name, ChannelDelivery delivery, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                var (_, pause) = await delivery.RoundAsync(ct);
                await delivery.WaitAsync(pause, ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                break;
            }
            catch (Exception fault)
            {
                log.LogError(LogEvents.StoreFailed, fault, "The outbox of {Channel} could not be worked on; trying again in {Seconds} s", name, PauseAfterFault.TotalSeconds);
                await Task.WhenAny(Task.Delay(PauseAfterFault, ct));
            }
        }

        await delivery.FinishAsync();
    }

    // Alone on the database, whatever is in hand was a dead process's.
    private async Task EndLeasesAsync(CancellationToken ct)
    {
        while (!database.UsesPostgres && !ct.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<OutboxQueue>().EndLeasesAsync(ct);
                return;
            }
            catch (Exception fault) when (!ct.IsCancellationRequested)
            {
                log.LogError(LogEvents.StoreFailed, fault, "The outbox could not be read; trying again in {Seconds} s", PauseAfterFault.TotalSeconds);
                await Task.WhenAny(Task.Delay(PauseAfterFault, ct));
            }
        }
    }
}
