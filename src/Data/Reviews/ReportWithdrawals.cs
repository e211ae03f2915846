using System.Globalization;
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
    /// <param name="told">The day that was reported: a report that has taken its place since stands.</param>
    public async Task<ReportOutcome> WithdrawAsync(Reader reader, long stepId, DateOnly told, DateTimeOffset now, CancellationToken ct)
    {
        await steps.HoldAsync(stepId, ct);
        if (await steps.FindAsync(reader, stepId, ct) is not { } step)
            return new ReportOutcome.NotFound();
        if (await steps.IsClosedAsync(step, ct))
            return new ReportOutcome.Closed(step);
        if (step.Step is { State: CampaignStepState.Open, RejectedOn: null })
            return new ReportOutcome.Withdrawn(step);
        if ((step.Step.State == CampaignStepState.Open ? step.Step.RejectedOn : step.Step.SettledOn) != told)
            return new ReportOutcome.AlreadyDone(step);
        if (IsShownByRecords(step))
            return new ReportOutcome.ShownByRecords(step);
        if (!await MayAsync(reader, step, ct))
            return new ReportOutcome.ReportedByOther(step);
        if (await steps.FirstDoneAfterAsync(step, ct) is { } later)
            return new ReportOutcome.RestedOn(step, later);
        db.Audit.Add(reader.Entry(AuditAction.ReportWithdrawn, Subject(step), allowed: true, now));
        await db.SaveChangesAsync(ct);
        if (step.Step.State == CampaignStepState.Open)
            return await ForgetMeetingAsync(reader, step, ct);
        await db.CampaignSteps.Where(s => s.Id == stepId).ExecuteUpdateAsync(
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
    /// <param name="reader">Who took it down, or an officer of the commune.</param>
    /// <param name="recheckId">The step of its re-check.</param>
    /// <returns>With the re-check that is forgotten.</returns>
    public async Task<ReportOutcome> WithdrawComplaintAsync(Reader reader, long recheckId, DateTimeOffset now, CancellationToken ct)
    {
        await steps.HoldAsync(recheckId, ct);
        if (await steps.FindAsync(reader, recheckId, ct) is not { Rule.Phase: ReviewPhase.Recheck } recheck)
            return new ReportOutcome.NotFound();
        if (await steps.IsClosedAsync(recheck, ct))
            return new ReportOutcome.Closed(recheck);
        if (recheck.Step.State == CampaignStepState.Open && !await MayAsync(reader, recheck, ct))
            return new ReportOutcome.ReportedByOther(recheck);
        var repost = CampaignSteps.RepostOf(recheck.Step.StepId);
        var ofHamlet = db.CampaignSteps.Where(s => s.CampaignId == recheck.Step.CampaignId && s.HamletCode == recheck.Step.HamletCode);
        var ofComplaint = ofHamlet.Where(s => s.Id == recheckId || s.StepId == repost);
        if (await steps.FindAsync(ofComplaint.Where(s => s.State != CampaignStepState.Open).OrderBy(s => s.Id), ct) is { } done)
            return new ReportOutcome.RestedOn(recheck, done);
        if (await steps.FindAsync(ofHamlet.Where(s => s.StepId.StartsWith(CampaignSteps.Ids.Recheck) && s.Id > recheckId).OrderBy(s => s.Id), ct) is { } newer)
            return new ReportOutcome.RestedOn(recheck, newer);
        db.Audit.Add(reader.Entry(AuditAction.ReportWithdrawn, Subject(recheck), allowed: true, now));
        await db.SaveChangesAsync(ct);
        await ofComplaint.ExecuteDeleteAsync(ct);
        return new ReportOutcome.Withdrawn(recheck);
    }

    private async Task<bool> MayAsync(Reader reader, StepInHand step, CancellationToken ct) =>
        step.Step.SettledBy == reader.AccountId || await CampaignScope.IsOfficerAsync(db, reader.AccountId, step.Step.CommuneCode, ct);

    // Opened again it would be recorded again at once.
    private static bool IsShownByRecords(StepInHand step) => step.Step.State == CampaignStepState.Recorded
        && (step.Step.SettledBy is null || step.Rule.ShownBy is StepEvidence.Scores or StepEvidence.Minutes or StepEvidence.Decision);

    private static string Subject(StepInHand step) => string.Create(CultureInfo.InvariantCulture, $"{step.Step.StepId}/{step.Step.Id}");

    // The survey stands again as it stood before the meeting.
    private async Task<ReportOutcome> ForgetMeetingAsync(Reader reader, StepInHand meeting, CancellationToken ct)
    {
        await db.CampaignSteps.Where(s => s.Id == meeting.Step.Id && s.State == CampaignStepState.Open).ExecuteUpdateAsync(
            set => set.SetProperty(s => s.RejectedOn, (DateOnly?)null).SetProperty(s => s.SettledBy, (Guid?)null).SetProperty(s => s.Present, (int?)null).SetProperty(s => s.Agreement, (int?)null), ct);
        var surveys = await steps.SurveysOfAsync(meeting, ct);
        foreach (var (reported, state) in new[] { (true, CampaignStepState.Reported), (false, CampaignStepState.Recorded) })
            await db.CampaignSteps.Where(s => surveys.Contains(s.Id) && s.State == CampaignStepState.Open && s.SettledOn != null && s.SettledBy != null == reported)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.State, state), ct);
        return new ReportOutcome.Withdrawn((await steps.FindAsync(reader, meeting.Step.Id, ct))!);
    }
}
