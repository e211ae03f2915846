using CauNoi.Data.Access;
using CauNoi.Data.Storage;
using CauNoi.Knowledge.Policy.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Reviews;

/// <summary>Takes back what was reported by mistake, as long as nothing rests on it. Taking back twice changes nothing the second time.</summary>
public sealed class ReportWithdrawals(CauNoiContext db, CampaignSteps steps, WorkingCalendar calendar)
{
    /// <summary>Opens a step again, or forgets a hamlet meeting that did not agree.</summary>
    /// <param name="reader">Who reported it, or an officer of the commune.</param>
    public async Task<ReportOutcome> WithdrawAsync(Reader reader, long stepId, CancellationToken ct)
    {
        if (await steps.FindAsync(reader, stepId, ct) is not { } step)
            return new ReportOutcome.NotFound();
        if (await steps.IsClosedAsync(step, ct))
            return new ReportOutcome.Closed(step);
        if (step.Step is { State: CampaignStepState.Open, RejectedOn: null })
            return new ReportOutcome.Withdrawn(step);
        if (step.Step.SettledBy is not { } by)
            return step.Step.State == CampaignStepState.Open ? await ForgetMeetingAsync(reader, step, ct) : new ReportOutcome.ShownByRecords(step);
        if (by != reader.AccountId && !await CampaignScope.IsOfficerAsync(db, reader.AccountId, step.Step.CommuneCode, ct))
            return new ReportOutcome.ReportedByOther(step);
        if (await steps.FirstDoneAfterAsync(step, ct) is { } later)
            return new ReportOutcome.RestedOn(step, later);
        await db.CampaignSteps.Where(s => s.Id == stepId && s.SettledBy == by).ExecuteUpdateAsync(
            set => set.SetProperty(s => s.State, CampaignStepState.Open)
                .SetProperty(s => s.SettledOn, (DateOnly?)null)
                .SetProperty(s => s.SettledBy, (Guid?)null)
                .SetProperty(s => s.BeganOn, (DateOnly?)null)
                .SetProperty(s => s.EndsOn, (DateOnly?)null)
                .SetProperty(s => s.Present, (int?)null)
                .SetProperty(s => s.Agreement, (int?)null),
            ct);
        if (step.Rule.Phase == ReviewPhase.Recheck)
            await steps.DelayRepostAsync(step, step.Step.Deadline, calendar, ct);
        return new ReportOutcome.Withdrawn((await steps.FindAsync(reader, stepId, ct))!);
    }

    /// <summary>Forgets the newest complaint of a hamlet while nothing of it is done.</summary>
    /// <param name="reader">A head of the hamlet, or an officer of the commune.</param>
    /// <param name="recheckId">The step of its re-check.</param>
    /// <returns>With the hamlet's posting.</returns>
    public async Task<ReportOutcome> WithdrawComplaintAsync(Reader reader, long recheckId, CancellationToken ct)
    {
        if (await steps.FindAsync(reader, recheckId, ct) is not { Rule.Phase: ReviewPhase.Recheck } recheck)
            return new ReportOutcome.NotFound();
        if (await steps.IsClosedAsync(recheck, ct))
            return new ReportOutcome.Closed(recheck);
        var repost = CampaignSteps.RepostOf(recheck.Step.StepId);
        var ofHamlet = db.CampaignSteps.Where(s => s.CampaignId == recheck.Step.CampaignId && s.HamletCode == recheck.Step.HamletCode);
        var ofComplaint = ofHamlet.Where(s => s.Id == recheckId || s.StepId == repost);
        if (await steps.FindAsync(ofComplaint.Where(s => s.State != CampaignStepState.Open).OrderBy(s => s.Id), ct) is { } done)
            return new ReportOutcome.RestedOn(recheck, done);
        if (await steps.FindAsync(ofHamlet.Where(s => s.StepId.StartsWith(CampaignSteps.Ids.Recheck) && s.Id > recheckId).OrderBy(s => s.Id), ct) is { } newer)
            return new ReportOutcome.RestedOn(recheck, newer);
        await ofComplaint.ExecuteDeleteAsync(ct);
        return new ReportOutcome.Withdrawn(recheck);
    }

    // The survey stands again as it stood before the meeting.
    private async Task<ReportOutcome> ForgetMeetingAsync(Reader reader, StepInHand meeting, CancellationToken ct)
    {
        if (await steps.FirstDoneAfterAsync(meeting, ct) is { } later)
            return new ReportOutcome.RestedOn(meeting, later);
        await db.CampaignSteps.Where(s => s.Id == meeting.Step.Id && s.State == CampaignStepState.Open).ExecuteUpdateAsync(
            set => set.SetProperty(s => s.RejectedOn, (DateOnly?)null).SetProperty(s => s.Present, (int?)null).SetProperty(s => s.Agreement, (int?)null), ct);
        var surveys = await steps.SurveysOfAsync(meeting, ct);
        foreach (var (reported, state) in new[] { (true, CampaignStepState.Reported), (false, CampaignStepState.Recorded) })
            await db.CampaignSteps.Where(s => surveys.Contains(s.Id) && s.State == CampaignStepState.Open && s.SettledOn != null && s.SettledBy != null == reported)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.State, state), ct);
        return new ReportOutcome.Withdrawn((await steps.FindAsync(reader, meeting.Step.Id, ct))!);
    }
}
