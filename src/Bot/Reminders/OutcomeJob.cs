using Quartz;

namespace CauNoi.Bot.Reminders;

/// <summary>Tells residents what they asked to be told about their review. Running it twice tells nothing twice.</summary>
[DisallowConcurrentExecution]
public sealed class OutcomeJob(OutcomeRound round) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await round.RunAsync(cancellationToken);
}
