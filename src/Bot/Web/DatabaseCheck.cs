using CauNoi.Data.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CauNoi.Bot.Web;

/// <summary>Unhealthy unless the database can be written to.</summary>
internal sealed class DatabaseCheck(DatabaseProbe probe, TimeProvider clock) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var fault = await probe.FindFaultAsync(clock.GetUtcNow(), cancellationToken);
        var data = new Dictionary<string, object> { ["writable"] = fault is null };
        return fault is { } found ? HealthCheckResult.Unhealthy(Reason(found), data: data) : HealthCheckResult.Healthy(data: data);
    }

    private static string Reason(DatabaseFault fault) => fault switch
    {
        DatabaseFault.OtherSchema => "The database has not been brought to this program's schema.",
        DatabaseFault.Locked => "The database is locked by somebody else.",
        DatabaseFault.DiskFull => "The disk of the database takes nothing more.",
        DatabaseFault.ReadOnly => "The database can only be read.",
        _ => "The database cannot be reached.",
    };
}
