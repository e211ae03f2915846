using CauNoi.Data.Messaging;
using CauNoi.Data.Storage;

namespace CauNoi.Bot.Conversations;

/// <summary>Keeps the inbox empty.</summary>
public sealed class TurnWorker(TurnPump pump, TurnSignal signal, IServiceScopeFactory scopes, DatabaseOptions database, ILogger<TurnWorker> log)
    : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var released = database.UsesPostgres;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!released)
                    await ReleaseLeasesAsync(stoppingToken);
                released = true;
                await pump.DrainAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(LogEvents.StoreFailed, fault, "The inbox could not be read; trying again in {Seconds} s", Round.TotalSeconds);
            }

            await signal.WaitAsync(Round, stoppingToken);
        }
    }

    private async Task ReleaseLeasesAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Inbox>().ReleaseLeasesAsync(ct);
    }
}
