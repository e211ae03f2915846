using CauNoi.Data.Access;
using CauNoi.Data.Storage;
using CauNoi.Knowledge.Policy.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Reviews;

/// <summary>Takes down what people report of the steps of their own area. Reporting twice changes nothing the second time.</summary>
public sealed class CampaignReports(CauNoiContext db, CampaignSteps steps, CampaignEvidence evidence, WorkingCalendar calendar)
{
    /// <summary>Whether a step can be reported; changes nothing.</summary>
    public async Task<ReportOutcome> CheckAsync(Reader reader, long stepId, DateOnly today, CancellationToken ct) =>
        await steps.FindAsync(reader, stepId, ct) is not { } step ? new ReportOutcome.NotFound()
        : step.Step.State != CampaignStepState.Open ? new ReportOutcome.AlreadyDone(step)
        : await ObstacleAsync(step, new StepReport(today), today, ct) ?? new ReportOutcome.Ready(step);

    /// <summary>Takes down that a step is done, or that the hamlet meeting did not agree.</summary>
    /// <param name="reader">A head for her hamlet, or an officer for all of her commune.</param>
    /// <param name="today">The day in Vietnam.</param>
    public async Task<ReportOutcome> ReportAsync(Reader reader, long stepId, StepReport report, DateOnly today, CancellationToken ct)
    {
        await steps.HoldAsync(stepId, ct);
        if (await steps.FindAsync(reader, stepId, ct) is not { } step)
            return new ReportOutcome.NotFound();
        report = report with { Agreed = report.Agreed && !(report.Agreement < evidence.Majority(step.Year).Percent) };
        if (step.Step.State != CampaignStepState.Open)
            return new ReportOutcome.AlreadyDone(step);
        if (!report.Agreed && step.Step.RejectedOn == report.On)
            return new ReportOutcome.Rejected(step);
        if (await ObstacleAsync(step, report, today, ct) is { } obstacle)
            return obstacle;
        if (!report.Agreed)
            return await RejectAsync(reader, step, report, ct);
        var changed = await SettleAsync(reader, step, report, ct);
        if (changed == 1 && step.Rule.Phase == ReviewPhase.Recheck)
            await steps.DelayRepostAsync(step, report.On, calendar, ct);
        var now = (await steps.FindAsync(reader, stepId, ct))!;
        return changed == 1 ? new ReportOutcome.Done(now) : new ReportOutcome.AlreadyDone(now);
    }

    private async Task<ReportOutcome?> ObstacleAsync(StepInHand step, StepReport report, DateOnly today, CancellationToken ct)
    {
        if (await steps.IsClosedAsync(step, ct))
            return new ReportOutcome.Closed(step);
        if (report.On > today)
            return new ReportOutcome.InFuture(step);
        if (report.On < step.Step.From)
            return new ReportOutcome.TooEarly(step, step.Step.From);
        if (await steps.FirstOpenBeforeAsync(step, ct) is { } first)
            return new ReportOutcome.WaitsFor(step, first);
        return await FirstDayAsync(step, ct) is { } day && report.On < day ? new ReportOutcome.TooEarly(step, day) : null;
    }

    // A meeting lies before its posting, and all posting before the decision.
    private async Task<DateOnly?> FirstDayAsync(StepInHand step, CancellationToken ct)
    {
        var others = db.CampaignSteps.Where(s => s.CampaignId == step.Step.CampaignId && s.Id != step.Step.Id);
        return step.Rule switch
        {
            { PerHamlet: true } => await others.Where(s => s.HamletCode == step.Step.HamletCode && s.BeganOn != null && s.EndsOn == null).MaxAsync(s => s.BeganOn, ct),
            { ShownBy: StepEvidence.Decision } => (await others.Where(s => s.HamletCode != null).MaxAsync(s => s.EndsOn, ct))?.AddDays(1),
            _ => null,
        };
    }

    private Task<int> SettleAsync(Reader reader, StepInHand step, StepReport report, CancellationToken ct)
    {
        var posts = step.Rule.Phase is ReviewPhase.Posting or ReviewPhase.Repost;
        var began = posts || step.Rule.Phase == ReviewPhase.Meeting ? report.On : (DateOnly?)null;
        var ends = posts ? calendar.EndOfSpanBeginning(report.On, step.Rule.TakesWorkingDays ?? 1) : (DateOnly?)null;
        return db.CampaignSteps.Where(s => s.Id == step.Step.Id && s.State == CampaignStepState.Open).ExecuteUpdateAsync(
            set => set.SetProperty(s => s.State, CampaignStepState.Reported)
                .SetProperty(s => s.SettledOn, report.On)
                .SetProperty(s => s.SettledBy, reader.AccountId)
                .SetProperty(s => s.BeganOn, began)
                .SetProperty(s => s.EndsOn, ends)
                .SetProperty(s => s.Present, report.Present)
                .SetProperty(s => s.Agreement, report.Agreement)
                .SetProperty(s => s.RejectedOn, (DateOnly?)null),
            ct);
    }

    // Households are surveyed again, so that the survey is open once more; who did it before stays known, in case this report is taken back.
    private async Task<ReportOutcome> RejectAsync(Reader reader, StepInHand step, StepReport report, CancellationToken ct)
    {
        await db.CampaignSteps.Where(s => s.Id == step.Step.Id && s.State == CampaignStepState.Open).ExecuteUpdateAsync(
            set => set.SetProperty(s => s.RejectedOn, report.On).SetProperty(s => s.SettledBy, reader.AccountId).SetProperty(s => s.Present, report.Present).SetProperty(s => s.Agreement, report.Agreement), ct);
        var surveys = await steps.SurveysOfAsync(step, ct);
        await db.CampaignSteps.Where(s => surveys.Contains(s.Id)).ExecuteUpdateAsync(set => set.SetProperty(s => s.State, CampaignStepState.Open), ct);
        return new ReportOutcome.Rejected((await steps.FindAsync(reader, step.Step.Id, ct))!);
    }
}
