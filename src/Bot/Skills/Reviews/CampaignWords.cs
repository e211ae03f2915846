using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Gaps;
using CauNoi.Data.Registry;
using CauNoi.Data.Reviews;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy.Reviews;

namespace CauNoi.Bot.Skills.Reviews;

/// <summary>Steps of a campaign, how they stand and what their delay threatens, in words.</summary>
public sealed class CampaignWords(ReviewTimetable reviews, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("campaign");

    public string Place(GapArea area) => area.Name ?? _texts.Text("unknown_hamlet", ("code", area.Code));

    /// <summary>Where a step is taken: the hamlet, or nothing for one of the commune.</summary>
    public string Place(StepInHand step) => step.Step.HamletCode is { } code ? Place(new GapArea(AreaLevel.Hamlet, code, step.Hamlet)) : "";

    /// <summary>One or two words for the steps that people speak of every day, else the title.</summary>
    public string Step(ReviewStepRule rule, string stepId)
    {
        if (rule.IsForComplaint && stepId.LastIndexOf('-') is > 0 and var dash)
            return _texts.Text("complaint_of", ("step", _texts.Text($"step.{ContentKey.Of(rule.Phase!.Value)}")), ("number", stepId[(dash + 1)..]));
        return rule.ShownBy is { } evidence && _texts.Has($"step.{ContentKey.Of(evidence)}") ? _texts.Text($"step.{ContentKey.Of(evidence)}") : rule.Title;
    }

    public string Step(StepInHand step) => Step(step.Rule, step.Step.StepId);

    public string Step(CampaignStep step, int year) => reviews.RuleOf(year, step.StepId) is { } rule ? Step(rule, step.StepId) : step.StepId;

    /// <summary>What in the records shows that a step is done.</summary>
    public StepEvidence? Evidence(CampaignStep step, int year) => reviews.RuleOf(year, step.StepId)?.ShownBy;

    /// <summary>How a step stands on a day.</summary>
    /// <param name="step">The step.</param>
    /// <param name="today">The day.</param>
    /// <param name="by">Who reported it, if that is to be told.</param>
    public string Standing(CampaignStep step, DateOnly today, string? by = null) => step switch
    {
        { State: CampaignStepState.Skipped } => _texts.Text("standing.skipped"),
        { State: CampaignStepState.Open, RejectedOn: { } on } => _texts.Text("standing.again", ("date", Date(on)), ("deadline", Date(step.Deadline))),
        { State: CampaignStepState.Open } => _texts.Text(step.Deadline < today ? "standing.late" : "standing.open", ("deadline", Date(step.Deadline))) + Moved(step),
        { BeganOn: { } from, EndsOn: { } to } => _texts.Text("standing.posted", ("from", Date(from)), ("to", Date(to))),
        { BeganOn: { } on } => _texts.Text("standing.met", ("date", Date(on)), ("present", Present(step.Present)), ("agreement", Agreement(step.Agreement))),
        { State: CampaignStepState.Reported } when by is not null => _texts.Text("standing.reported", ("by", by), ("date", Date(step.SettledOn ?? today))),
        { State: CampaignStepState.Recorded, SettledBy: null } => _texts.Text("standing.recorded", ("date", Date(step.SettledOn ?? today))),
        _ => _texts.Text("standing.done", ("date", Date(step.SettledOn ?? today))),
    };

    public string Standing(StepInHand step, DateOnly today) => Standing(step.Step, today, step.By);

    /// <summary>How far off the last day of the review is.</summary>
    public string DaysLeft(DateOnly outer, DateOnly today) => today <= outer
        ? _texts.Text("days_left", ("days", outer.DayNumber - today.DayNumber), ("date", Date(outer)))
        : _texts.Text("days_over", ("date", Date(outer)));

    public string Present(int? count) => count is { } people ? _texts.Text("present", ("count", people)) : "";

    public string Agreement(int? percent) => percent is { } share ? _texts.Text("agreement", ("percent", share)) : "";

    /// <summary>What a delay threatens, as one sentence.</summary>
    public string Delay(Delay delay) => _texts.Text(
        $"delay.{ContentKey.Of(delay.Loss)}",
        ("begin", delay.LastDay is { } last ? _texts.Text("delay_after", ("date", Date(last))) : _texts.Text("delay_now")),
        ("outer", Date(delay.OuterDate)),
        ("threatened", Lower(Threatened(delay))),
        ("deadline", Date((delay.Threatens ?? delay.Step).Deadline)),
        ("end", Date(delay.EarliestEnd)),
        ("also", delay.Threatens is { Rule.IsForComplaint: false } ? _texts.Text(
            "delay_also", ("threatened", Lower(Threatened(delay))), ("end", Date(delay.EarliestEnd)), ("deadline", Date(delay.Threatens.Deadline))) : ""));

    public Button? HamletButton(GapArea hamlet) => CampaignAction.Button(_texts.Text("button_place", ("place", Place(hamlet))), CampaignAction.For(CampaignAction.HamletVerb, hamlet.Code));

    public Button? ReportButton(CampaignStep step, int year) =>
        CampaignAction.Button(_texts.Text("button_report", ("step", Lower(Step(step, year)))), CampaignAction.Report(step.Id));

    public Button? WithdrawButton(ReviewStepRule rule, CampaignStep step, string action) =>
        CampaignAction.Button(_texts.Text("button_withdraw_step", ("step", Lower(Step(rule, step.StepId)))), action);

    /// <summary>Opens the last reported step of a hamlet again; null if nothing was reported.</summary>
    public Button? WithdrawButton(IEnumerable<CampaignStep> steps, int year) =>
        steps.LastOrDefault(s => CampaignAction.Withdraw(s) is not null) is { } last && reviews.RuleOf(year, last.StepId) is { } rule ? WithdrawButton(rule, last, CampaignAction.Withdraw(last)!) : null;

    /// <summary>Back to the hamlet of a step, or to the commune's progress.</summary>
    public Button? BackButton(StepInHand step) => step.Step.HamletCode is { } code
        ? CampaignAction.Button(_texts.Text("button_back", ("place", Place(step))), CampaignAction.For(CampaignAction.HamletVerb, code))
        : new Button(_texts.Text("button_progress"), CampaignAction.Show);

    public static string Date(DateOnly day) => VietnamFormat.Date(day);

    public static string DayMonth(DateOnly day) => $"{day:dd/MM}";

    /// <summary>The first letter small, for the middle of a sentence.</summary>
    public static string Lower(string words) => words.Length == 0 ? words : string.Concat(words[..1].ToLower(VietnamFormat.Culture), words.AsSpan(1));

    private string Threatened(Delay delay) => Step((delay.Threatens ?? delay.Step).Rule, (delay.Threatens ?? delay.Step).Id);

    private string Moved(CampaignStep step) => step.MoveReason is { } reason ? _texts.Text("moved", ("reason", reason)) : "";
}
