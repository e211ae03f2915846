using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Reviews;
using CauNoi.Knowledge.Policy.Reviews;

namespace CauNoi.Bot.Skills.Reviews;

/// <summary>Asks for the day of a step, and tells what came of a report. Pressing twice, or weeks later, tells how the step stands.</summary>
public sealed class StepReportCards(CampaignEvidence evidence, CampaignWords words, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("campaign");

    public OutgoingActivity NotFound() => new() { Text = _texts.Text("not_found") };

    /// <param name="step">What is reported.</param>
    /// <param name="today">For the buttons.</param>
    /// <param name="before">What is said before the question; null for nothing.</param>
    public OutgoingActivity Ask(StepInHand step, DateOnly today, string? before)
    {
        var key = step switch
        {
            { Step.HamletCode: null } => "ask_commune",
            { Rule.Phase: ReviewPhase.Meeting } => "ask_meeting",
            { Rule.Phase: ReviewPhase.Posting or ReviewPhase.Repost } => "ask_posting",
            _ => "ask_done",
        };
        var question = _texts.Text(
            key,
            ("step", words.Step(step)), ("title", step.Rule.Title), ("place", words.Place(step)), ("days", step.Rule.TakesWorkingDays ?? 1), ("example", TypedDay.Example(today.AddDays(-2))));
        return new OutgoingActivity
        {
            Text = before is null ? question : before + "\n\n" + question,
            Buttons = CampaignAction.Buttons(key == "ask_meeting" ? MeetingButtons(step, today) : DayButtons(step, today)),
        };
    }

    public OutgoingActivity Told(ReportOutcome outcome, DateOnly today) => outcome switch
    {
        ReportOutcome.Done done => Standing(done.Step, today),
        ReportOutcome.AlreadyDone done => Standing(done.Step, today),
        ReportOutcome.Rejected rejected => NotAgreed(rejected.Step),
        ReportOutcome.TooEarly early => Say(early.Step, "too_early", ("date", CampaignWords.Date(early.From))),
        ReportOutcome.InFuture future => Say(future.Step, "in_future"),
        ReportOutcome.Closed closed => Say(closed.Step, "closed", ("year", closed.Step.Year)),
        ReportOutcome.WaitsFor waits => Waits(waits, today),
        ReportOutcome.Withdrawn open => Withdrawn(open.Step, today),
        ReportOutcome.ShownByRecords recorded => Say(recorded.Step, "shown_by_records", ("standing", words.Standing(recorded.Step, today))),
        ReportOutcome.ReportedByOther other => Say(other.Step, "reported_by_other", ("by", other.Step.By ?? _texts.Text("somebody"))),
        ReportOutcome.RestedOn rested => Rested(rested),
        _ => NotFound(),
    };

    private OutgoingActivity Standing(StepInHand step, DateOnly today) => WithUndo(
        Say(step, step.Step.HamletCode is null ? "told_commune" : "told", ("standing", words.Standing(step, today))), CampaignAction.Withdraw(step.Step));

    private OutgoingActivity Withdrawn(StepInHand step, DateOnly today) => Say(step, step.Step.HamletCode is null ? "withdrawn_commune" : "withdrawn", ("standing", words.Standing(step, today))) with
    {
        Buttons = CampaignAction.Buttons(words.ReportButton(step.Step, step.Year), words.BackButton(step)),
    };

    private OutgoingActivity Rested(ReportOutcome.RestedOn rested)
    {
        var later = rested.Later;
        var isComplaint = later is { Rule.Phase: ReviewPhase.Recheck, Step.State: CampaignStepState.Open };
        var told = Say(rested.Step, isComplaint ? "rested_on_complaint" : "rested_on", ("later", CampaignWords.Lower(words.Step(later))));
        var action = isComplaint ? CampaignAction.For(CampaignAction.WithdrawComplaintVerb, later.Step.Id) : CampaignAction.Withdraw(later.Step);
        return action is null ? told : told with { Buttons = [.. told.Buttons, .. CampaignAction.Buttons(words.WithdrawButton(later.Rule, later.Step, action))] };
    }

    /// <summary>With a way back beside the others.</summary>
    public OutgoingActivity WithUndo(OutgoingActivity activity, string? action) =>
        action is null ? activity : activity with { Buttons = [.. activity.Buttons, new Button(_texts.Text("button_withdraw"), action)] };

    private OutgoingActivity NotAgreed(StepInHand step)
    {
        var (percent, source) = evidence.Majority(step.Year);
        var told = Say(
            step,
            "rejected",
            ("date", CampaignWords.Date(step.Step.RejectedOn ?? step.Step.Deadline)),
            ("present", words.Present(step.Step.Present)),
            ("agreement", words.Agreement(step.Step.Agreement)),
            ("percent", percent)) with
        { Sources = [.. source.Split("; ").Select(s => new Citation(s, null))] };
        return WithUndo(told, CampaignAction.Withdraw(step.Step));
    }

    private OutgoingActivity Waits(ReportOutcome.WaitsFor waits, DateOnly today) => new()
    {
        Text = _texts.Text(
            waits.Step.Step.HamletCode is null ? "waits_hamlet" : "waits",
            ("step", words.Step(waits.Step)),
            ("place", words.Place(waits.First)),
            ("first", CampaignWords.Lower(words.Step(waits.First))),
            ("standing", words.Standing(waits.First, today))),
        Sources = Sources(waits.Step),
        Buttons = CampaignAction.Buttons(words.ReportButton(waits.First.Step, waits.First.Year), MoveButton(waits.Step), words.BackButton(waits.First)),
    };

    private OutgoingActivity Say(StepInHand step, string key, params (string, object)[] values) => new()
    {
        Text = _texts.Text(key, [("step", words.Step(step)), ("place", words.Place(step)), .. values]),
        Sources = Sources(step),
        Buttons = CampaignAction.Buttons(words.BackButton(step)),
    };

    private IEnumerable<Button?> DayButtons(StepInHand step, DateOnly today) =>
    [
        Day("button_today", step, today),
        today.AddDays(-1) >= step.Step.From ? Day("button_yesterday", step, today.AddDays(-1)) : null,
        MoveButton(step),
    ];

    private IEnumerable<Button?> MeetingButtons(StepInHand step, DateOnly today)
    {
        var percent = ("percent", (object)evidence.Majority(step.Year).Percent);
        return
        [
            CampaignAction.Button(_texts.Text("button_today_agreed", percent), StepReportSkill.ActionFor(step, today)),
            CampaignAction.Button(_texts.Text("button_yesterday_agreed", percent), StepReportSkill.ActionFor(step, today.AddDays(-1))),
            CampaignAction.Button(_texts.Text("button_today_rejected", percent), StepReportSkill.ActionFor(step, today, agreed: false)),
        ];
    }

    // A hamlet's steps are moved from the hamlet's page; the commune's have none.
    private Button? MoveButton(StepInHand step) =>
        step.Step.HamletCode is null ? CampaignAction.Button(_texts.Text("button_move_this"), CampaignAction.For(CampaignAction.MoveVerb, step.Step.Id)) : null;

    private Button? Day(string key, StepInHand step, DateOnly day) => CampaignAction.Button(_texts.Text(key, ("date", CampaignWords.DayMonth(day))), StepReportSkill.ActionFor(step, day));

    private static List<Citation> Sources(StepInHand step) => [.. step.Rule.Source.Split("; ").Select(s => new Citation(s, null))];
}
