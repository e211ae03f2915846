using CauNoi.Bot.Conversations;
using CauNoi.Data.Reviews;
using Quartz;

namespace CauNoi.Bot.Reminders;

/// <summary>Lets every open campaign follow the records; a campaign that has followed them already is not changed.</summary>
[DisallowConcurrentExecution]
public sealed class CampaignJob(IServiceScopeFactory scopes, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var day = VietnamTime.DateOf(clock.GetUtcNow());
        IReadOnlyList<long> open;
        await using (var scope = scopes.CreateAsyncScope())
            open = await scope.ServiceProvider.GetRequiredService<Campaigns>().OpenOnAsync(day, cancellationToken);
        foreach (var campaign in open)
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<CampaignRecords>().RefreshAsync(campaign, day, cancellationToken);
        }
    }
}
