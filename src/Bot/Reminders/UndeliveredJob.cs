using Quartz;

namespace CauNoi.Bot.Reminders;

/// <summary>Looks whether somebody has to be told of messages that did not arrive. Running it twice tells nobody twice.</summary>
[DisallowConcurrentExecution]
public sealed class UndeliveredJob(UndeliveredRound round) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await round.RunAsync(cancellationToken);
}
