using Quartz;

namespace CauNoi.Bot.Reminders;

/// <summary>The clock's tick: sends whatever reminders have become due. Running it twice sends nothing twice.</summary>
[DisallowConcurrentExecution]
public sealed class RemindJob(ReminderRound round) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await round.RunAsync(cancellationToken);
}
