using Microsoft.Extensions.Diagnostics.HealthChecks;
using Quartz;

namespace CauNoi.Bot.Web;

/// <summary>Degraded while the schedule stands still: people are answered, but nobody is reminded.</summary>
internal sealed class ScheduleCheck(ISchedulerFactory schedulers) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var isRunning = false;
        try
        {
            var scheduler = await schedulers.GetScheduler(cancellationToken);
            isRunning = await scheduler.GetStatus(cancellationToken) == SchedulerStatus.Running;
        }
        catch (SchedulerException)
        {
            // Its store cannot be opened: it does not run.
        }

        var data = new Dictionary<string, object> { ["running"] = isRunning };
        return isRunning ? HealthCheckResult.Healthy(data: data) : HealthCheckResult.Degraded("The schedule does not run.", data: data);
    }
}
