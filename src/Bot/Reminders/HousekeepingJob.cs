using CauNoi.Data.Messaging;
using CauNoi.Data.Storage;
using Quartz;

namespace CauNoi.Bot.Reminders;

/// <summary>Once a day: forgets conversations older than the setting says.</summary>
[DisallowConcurrentExecution]
public sealed class HousekeepingJob(Housekeeping housekeeping, DatabaseOptions options, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await housekeeping.ForgetBeforeAsync(clock.GetUtcNow() - TimeSpan.FromDays(options.KeepDays), cancellationToken);
}
