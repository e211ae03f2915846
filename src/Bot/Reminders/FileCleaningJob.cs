using CauNoi.Data.Messaging;
using Quartz;

namespace CauNoi.Bot.Reminders;

/// <summary>Deletes files that nobody can fetch any more.</summary>
[DisallowConcurrentExecution]
public sealed class FileCleaningJob(FileStore files, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await files.DeleteExpiredAsync(clock.GetUtcNow(), cancellationToken);
}
