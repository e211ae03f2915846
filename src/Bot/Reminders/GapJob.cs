using CauNoi.Bot.Conversations;
using Quartz;

namespace CauNoi.Bot.Reminders;

/// <summary>Judges the records that were not judged today: all of them soon after midnight, and those of an import soon after it.</summary>
[DisallowConcurrentExecution]
public sealed class GapJob(GapRound round, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await round.RunAsync(VietnamTime.DateOf(clock.GetUtcNow()), anew: false, cancellationToken);
}
