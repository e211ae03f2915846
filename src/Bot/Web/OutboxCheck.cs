using CauNoi.Data.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CauNoi.Bot.Web;

/// <summary>How the deliveries stand. Degraded while something waits for a person: that is no reason to take the program out of service.</summary>
internal sealed class OutboxCheck(OutboxLedger outbox, Data.Storage.CauNoiContext db, TimeProvider clock) : IHealthCheck
{
    private const int Patience = 2;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        OutboxSummary summary;
        try
        {
            db.Database.SetCommandTimeout(Patience);
            summary = await outbox.SummariseAsync(cancellationToken);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Degraded("The outbox cannot be read.");
        }

        var data = new Dictionary<string, object>
        {
            ["waiting"] = summary.Waiting,
            ["oldest_seconds"] = summary.OldestSince is { } since ? (long)(clock.GetUtcNow() - since).TotalSeconds : 0,
            ["parked"] = summary.Parked,
            ["unsure"] = summary.Unsure,
        };
        return summary.Parked + summary.Unsure > 0
            ? HealthCheckResult.Degraded("Messages have not arrived, or may not have: see 'cau-noi outbox'.", data: data)
            : HealthCheckResult.Healthy(data: data);
    }
}
