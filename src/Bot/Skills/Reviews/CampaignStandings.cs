using CauNoi.Bot.Pictures;
using CauNoi.Data.Reviews;
using CauNoi.Knowledge.Policy.Reviews;

namespace CauNoi.Bot.Skills.Reviews;

/// <summary>Judges by the calendar how far each hamlet is: done, in time, in danger, late.</summary>
public sealed class CampaignStandings(ReviewTimetable reviews, WorkingCalendar calendar)
{
    private readonly DelayForecast _forecast = new(calendar);

    /// <summary>The steps that hamlets take, in their order.</summary>
    public IReadOnlyList<ReviewStep> HamletSteps(int year, DateOnly today) => [.. Annual(year, today).Where(s => s.Rule.PerHamlet)];

    /// <summary>The last day of the annual review by law.</summary>
    public DateOnly OuterDate(int year, DateOnly today) => Annual(year, today).Max(s => s.To);

    /// <summary>Each hamlet of a campaign, the most urgent first.</summary>
    public IReadOnlyList<HamletStanding> Of(CampaignProgress progress, DateOnly today)
    {
        var annual = Annual(progress.Year, today);
        return [.. progress.Hamlets.Select(h => Of(h, annual, today)).OrderByDescending(s => s.Urgency).ThenBy(s => s.Progress.Targets == 0).ThenBy(s => s.Progress.Hamlet.Code, StringComparer.Ordinal)];
    }

    /// <summary>How a place stands that is told by counts alone.</summary>
    public static HeatCell Counted(StepCount? count) => count switch
    {
        null or { Places: 0 } => new HeatCell(HeatLevel.None, ""),
        { Late: > 0 } => new HeatCell(HeatLevel.Late, $"{count.Done}/{count.Places}"),
        _ => new HeatCell(count.Done == count.Places ? HeatLevel.Done : HeatLevel.Open, $"{count.Done}/{count.Places}"),
    };

    private List<ReviewStep> Annual(int year, DateOnly today) => [.. (reviews.For(year, today)?.Steps ?? []).Where(s => s.Kind == ReviewKind.Annual)];

    private HamletStanding Of(HamletProgress hamlet, List<ReviewStep> annual, DateOnly today)
    {
        var own = hamlet.Steps.ToDictionary(s => s.StepId);
        var next = annual.Where(s => s.Rule.PerHamlet).Select(s => own.GetValueOrDefault(s.Id)).FirstOrDefault(s => s?.State == CampaignStepState.Open);
        var delay = next is null ? null : _forecast.Of([.. annual.Select(s => own.TryGetValue(s.Id, out var step) ? s with { Deadline = step.Deadline } : s)], next.StepId, today);
        return new HamletStanding(
            hamlet,
            next ?? hamlet.Steps.FirstOrDefault(s => s.State == CampaignStepState.Open),
            hamlet.Steps.FirstOrDefault(s => s.IsLateOn(today)),
            delay,
            [.. annual.Where(s => s.Rule.PerHamlet).Select(s => Cell(hamlet, own.GetValueOrDefault(s.Id), s.Rule, next, delay, today)), Complaints(hamlet, annual, today)]);
    }

    private static HeatCell Cell(HamletProgress hamlet, CampaignStep? step, ReviewStepRule rule, CampaignStep? next, Delay? delay, DateOnly today)
    {
        if (step is null or { State: CampaignStepState.Skipped })
            return new HeatCell(HeatLevel.None, "");
        var day = step.State == CampaignStepState.Open ? step.Deadline : step.EndsOn ?? step.BeganOn ?? step.SettledOn ?? step.Deadline;
        var text = rule.ShownBy == StepEvidence.Scores ? $"{hamlet.Surveyed}/{hamlet.Targets}" : CampaignWords.DayMonth(day);
        var level = step.State != CampaignStepState.Open ? (step.EndsOn >= today ? HeatLevel.Open : HeatLevel.Done)
            : step.Deadline < today ? HeatLevel.Late
            : step == next && delay is not null ? HeatLevel.Tight
            : HeatLevel.Open;
        return new HeatCell(level, text);
    }

    private static HeatCell Complaints(HamletProgress hamlet, List<ReviewStep> annual, DateOnly today)
    {
        var steps = hamlet.Steps.Where(s => annual.TrueForAll(a => a.Id != s.StepId)).ToList();
        var open = steps.Where(s => s.State == CampaignStepState.Open).ToList();
        return steps.Count == 0 ? new HeatCell(HeatLevel.None, "")
            : open.Count == 0 ? new HeatCell(HeatLevel.Done, "")
            : new HeatCell(open.Any(s => s.Deadline < today) ? HeatLevel.Late : HeatLevel.Open, CampaignWords.DayMonth(open.Min(s => s.Deadline)));
    }
}
