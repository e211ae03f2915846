using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Access;
using CauNoi.Data.Access;
using CauNoi.Data.Reviews;

namespace CauNoi.Bot.Skills.Reviews;

/// <summary>Takes down in two taps that a step is done: the button of the step, then the day, or the day as it is typed.</summary>
public sealed class StepReportSkill(CampaignReports reports, StepReportCards cards, HouseholdGate gate, Phrasebook phrases) : ISkill
{
    private const string Agreed = "y";
    private const string Rejected = "n";

    private readonly SkillTexts _texts = phrases.For("campaign");

    public bool Claims(Turn turn) =>
        turn.ActionArgument(CampaignAction.ReportVerb) is not null || (turn.AwaitedArgument(CampaignAction.ReportVerb) is not null && !turn.Text.IsEmpty);

    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct)
    {
        var (reader, refusal) = await gate.AdmitStaffAsync(turn, _texts, ct);
        if (refusal is not null)
            return refusal;
        return (turn.ActionArgument(CampaignAction.ReportVerb) ?? turn.AwaitedArgument(CampaignAction.ReportVerb)!).Split(':') switch
        {
            [var id, var day, (Agreed or Rejected) and var answer] when CampaignAction.Number(id) is { } step && CampaignAction.Day(day) is { } on =>
                await ReportAsync(turn, reader, step, new StepReport(on, answer == Agreed), ct),
            [var id] when CampaignAction.Number(id) is { } step => turn.Action is null
                ? await TypedAsync(turn, reader, step, ct)
                : await AskAsync(turn, reader, step, null, ct),
            _ => cards.NotFound(),
        };
    }

    private async Task<TurnResult> AskAsync(Turn turn, Reader reader, long step, string? before, CancellationToken ct) =>
        await reports.CheckAsync(reader, step, turn.Today, ct) switch
        {
            ReportOutcome.Ready ready => new TurnResult([cards.Ask(ready.Step, turn.Today, before)], turn.State with { Awaiting = CampaignAction.Report(step) }),
            var outcome => cards.Told(outcome, turn.Today),
        };

    private async Task<TurnResult> TypedAsync(Turn turn, Reader reader, long step, CancellationToken ct)
    {
        if (_texts.Says("stop", turn.Text))
            return new OutgoingActivity { Text = _texts.Text("stopped") };
        if (TypedDay.Read(turn.Activity.Text, turn.Today) is not { } typed)
            return await AskAsync(turn, reader, step, _texts.Text("unread"), ct);
        if (typed.People() is not { } people)
            return await ReportAsync(turn, reader, step, new StepReport(typed.Day), ct);
        return people.Agreed > people.Present || people.Present == 0
            ? await AskAsync(turn, reader, step, _texts.Text("unread_people"), ct)
            : await ReportAsync(turn, reader, step, new StepReport(typed.Day, Agreed: true, people.Present, 100 * people.Agreed / people.Present), ct);
    }

    private async Task<TurnResult> ReportAsync(Turn turn, Reader reader, long step, StepReport report, CancellationToken ct) =>
        cards.Told(await reports.ReportAsync(reader, step, report, turn.Today, ct), turn.Today);

    /// <summary>The action that takes down an answer.</summary>
    internal static string ActionFor(StepInHand step, DateOnly day, bool agreed = true) =>
        CampaignAction.For(CampaignAction.ReportVerb, step.Step.Id, day, agreed ? Agreed : Rejected);
}
