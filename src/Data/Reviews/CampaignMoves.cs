using CauNoi.Data.Access;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Reviews;

/// <summary>Lets the commune's officer move the deadline of a step within the days that the law gives.</summary>
public sealed class CampaignMoves(CauNoiContext db, CampaignSteps steps)
{
    /// <summary>A step that the officer may move; null if there is none.</summary>
    public Task<StepInHand?> FindAsync(Reader officer, long stepId, CancellationToken ct) => steps.FindAsync(MovableBy(officer).Where(s => s.Id == stepId), ct);

    /// <summary>Moves a deadline; who did it, when and why stands with the step. Moving it to the same day for the same reason again changes nothing.</summary>
    /// <param name="officer">An officer of the commune.</param>
    /// <param name="reason">In her own words; not empty.</param>
    /// <param name="today">The day in Vietnam.</param>
    public async Task<MoveOutcome> MoveAsync(Reader officer, long stepId, DateOnly to, string reason, DateOnly today, DateTimeOffset now, CancellationToken ct)
    {
        if (await FindAsync(officer, stepId, ct) is not { } step)
            return new MoveOutcome.NotFound();
        if (step.Step.State != CampaignStepState.Open || await steps.IsClosedAsync(step, ct))
            return new MoveOutcome.Settled(step);
        if (to < step.Step.From || to > step.Step.To)
            return new MoveOutcome.OutsideLaw(step);
        if (to < today)
            return new MoveOutcome.Past(step);
        if (to != step.Step.Deadline || reason != step.Step.MoveReason)
            await MovableBy(officer).Where(s => s.Id == stepId && s.State == CampaignStepState.Open).ExecuteUpdateAsync(
                set => set.SetProperty(s => s.Deadline, to)
                    .SetProperty(s => s.MoveReason, reason)
                    .SetProperty(s => s.MovedBy, officer.AccountId)
                    .SetProperty(s => s.MovedAt, now),
                ct);
        return new MoveOutcome.Moved((await FindAsync(officer, stepId, ct))!);
    }

    private IQueryable<CampaignStep> MovableBy(Reader officer) =>
        steps.DoneBy(officer.AccountId).Where(s => db.Accounts.Any(a => a.Id == officer.AccountId && a.Role == Role.Officer));
}
