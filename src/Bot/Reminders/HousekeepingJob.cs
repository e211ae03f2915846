using CauNoi.Data.Access;
using CauNoi.Data.Messaging;
using CauNoi.Data.Privacy;
using CauNoi.Data.Storage;
using Quartz;

namespace CauNoi.Bot.Reminders;

/// <summary>Once a day: forgets conversations, decided requests, used codes and audit entries when the settings say so.</summary>
[DisallowConcurrentExecution]
public sealed class HousekeepingJob(Housekeeping housekeeping, Retention retention, AuditTrail audit, DatabaseOptions options, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        await housekeeping.ForgetBeforeAsync(now - TimeSpan.FromDays(options.KeepDays), cancellationToken);
        await retention.ForgetAsync(now, cancellationToken);
        // Whole months, so that the audit is cut once a month and not every day.
        var month = new DateTimeOffset(now.Year, now.Month, 1, 0, 0, 0, TimeSpan.Zero);
        await audit.ForgetBeforeAsync(month.AddMonths(-options.KeepAuditMonths), now, cancellationToken);
    }
}
