using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Access;
using CauNoi.Data.Access;
using CauNoi.Data.Reviews;

namespace CauNoi.Bot.Skills.Reviews;

/// <summary>Takes down that somebody has complained about a posted result, by hamlet and day; who it was is not asked.</summary>
public sealed class ComplaintSkill(CampaignComplaints complaints, StepReportCards cards, ComplaintClock clock, CampaignWords words, HouseholdGate gate, Phrasebook phrases) : ISkill
{
    private readonly SkillTexts _texts = phrases.For("campaign");

    public bool Claims(Turn turn) =>
        turn.ActionArgument(CampaignAction.ComplaintVerb) is not null || (turn.AwaitedArgument(CampaignAction.ComplaintVerb) is not null && !turn.Text.IsEmpty);

    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct)
    {
        var (reader, refusal) = await gate.AdmitStaffAsync(turn, _texts, ct);
        if (refusal is not null)
            return refusal;
        if (turn.Action is null && _texts.Says("stop", turn.Text))
            return new OutgoingActivity { Text = _texts.Text("stopped") };
        return (turn.ActionArgument(CampaignAction.ComplaintVerb) ?? turn.AwaitedArgument(CampaignAction.ComplaintVerb)!).Split(':') switch
        {
            [var hamlet] => await AskAsync(turn, reader, hamlet, null, ct),
            [var hamlet, var number] when CampaignAction.Number(number) is { } n => TypedDay.Read(turn.Activity.Text, turn.Today) is { } typed
                ? await RecordAsync(turn, reader, hamlet, (int)n, typed.Day, ct)
                : await AskAsync(turn, reader, hamlet, _texts.Text("unread"), ct),
            [var hamlet, var number, var day] when CampaignAction.Number(number) is { } n && CampaignAction.Day(day) is { } on => await RecordAsync(turn, reader, hamlet, (int)n, on, ct),
            _ => cards.NotFound(),
        };
    }

    private async Task<TurnResult> AskAsync(Turn turn, Reader reader, string hamlet, string? before, CancellationToken ct)
    {
        if (await complaints.NextAsync(reader, hamlet, ct) is not { Posting: var posting, Next: var next })
            return cards.NotFound();
        if (posting.Step.State == CampaignStepState.Open)
            return NotPosted(posting);
        var question = _texts.Text("complaint_ask", ("number", next), ("place", words.Place(posting)), ("example", TypedDay.Example(turn.Today.AddDays(-2))));
        return new TurnResult(
            [
                new OutgoingActivity
                {
                    Text = before is null ? question : before + "\n\n" + question,
                    Buttons = CampaignAction.Buttons(Day("button_today", hamlet, next, turn.Today), Day("button_yesterday", hamlet, next, turn.Today.AddDays(-1))),
                },
            ],
            turn.State with { Awaiting = CampaignAction.For(CampaignAction.ComplaintVerb, hamlet, next) });
    }

    private async Task<TurnResult> RecordAsync(Turn turn, Reader reader, string hamlet, int number, DateOnly day, CancellationToken ct) =>
        await complaints.RecordAsync(reader, hamlet, number, day, turn.Today, ct) switch
        {
            ReportOutcome.Done done => Told(done.Step, number),
            ReportOutcome.AlreadyDone before => Told(before.Step, number),
            ReportOutcome.WaitsFor waits => NotPosted(waits.Step),
            var outcome => cards.Told(outcome, turn.Today),
        };

    private OutgoingActivity NotPosted(StepInHand posting) => new()
    {
        Text = _texts.Text("complaint_not_posted", ("place", words.Place(posting))),
        Buttons = CampaignAction.Buttons(words.ReportButton(posting.Step, posting.Year), words.BackButton(posting)),
    };

    private OutgoingActivity Told(StepInHand recheck, int number)
    {
        var (last, days, outer) = clock.Of(recheck);
        var text = _texts.Text(
            "complaint_told",
            ("number", number),
            ("place", words.Place(recheck)),
            ("date", CampaignWords.Date(recheck.Step.From)),
            ("recheck", CampaignWords.Date(recheck.Step.Deadline)),
            ("recheck_days", recheck.Rule.TakesWorkingDays ?? 1),
            ("repost", CampaignWords.Date(last)),
            ("repost_days", days));
        var told = new OutgoingActivity
        {
            Text = last > outer ? text + "\n" + _texts.Text("complaint_outer", ("outer", CampaignWords.Date(outer))) : text,
            Sources = [new Citation(recheck.Rule.Source, null)],
            Buttons = CampaignAction.Buttons(words.BackButton(recheck)),
        };
        return cards.WithUndo(told, CampaignAction.For(CampaignAction.WithdrawComplaintVerb, recheck.Step.Id));
    }

    private Button? Day(string key, string hamlet, int number, DateOnly day) =>
        CampaignAction.Button(_texts.Text(key, ("date", CampaignWords.DayMonth(day))), CampaignAction.For(CampaignAction.ComplaintVerb, hamlet, number, day));
}
