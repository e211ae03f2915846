using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Privacy;
using CauNoi.Bot.Skills.Staff;
using CauNoi.Data.Privacy;
using CauNoi.Data.Reviews;

namespace CauNoi.Bot.Skills.Outcomes;

/// <summary>Takes down that a resident wants to be told the outcome of her household's review, tells her the law's last day for it, and forgets it when she says so.</summary>
public sealed class OutcomeSkill(OwnRecordSummary record, OutcomeWishes wishes, Consents consents, ConsentQuestion consent, Phrasebook phrases) : ISkill
{
    private readonly SkillTexts _texts = phrases.For("outcomes");

    public bool Claims(Turn turn) => turn.ActionArgument(OutcomeActions.Verb) is not null || (!turn.Speaker.IsStaff && Wanted(turn) is not null);

    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct)
    {
        if (!turn.IsPrivate)
            return Say("private_only");
        if (turn.Speaker.Household is null)
            return Say("not_linked", new Button(_texts.Text("button_show"), OwnRecordSkill.Start));
        return (Wanted(turn) ?? turn.Action) switch
        {
            OutcomeActions.Stop => await StopAsync(turn, ct),
            OutcomeActions.No => new TurnResult([Say("declined")], turn.State with { OutcomeDeclined = turn.Today.Year }),
            _ => await consent.NeededAsync(turn, ConsentPurpose.OutcomeDate, ct) ?? await WantAsync(turn, ct),
        };
    }

    private string? Wanted(Turn turn) =>
        turn.Action is not null ? null
        : _texts.Says("stop", turn.Text) ? OutcomeActions.Stop
        : _texts.Says("want", turn.Text) ? OutcomeActions.Yes
        : null;

    private async Task<TurnResult> WantAsync(Turn turn, CancellationToken ct)
    {
        var (household, refusal) = await record.ReadAsync(turn, ct);
        if (refusal is not null)
            return refusal;
        if (household is null || await wishes.WantAsync(ConsentQuestion.GiverOf(turn), household, turn.Today, turn.Now, ct) is not { } awaited)
            return Say("nothing_awaited", new Button(_texts.Text("button_show"), OwnRecordSkill.Start));
        var said = Say(
            awaited.LawsLastDay < turn.Today ? "wanted_late" : awaited.By < awaited.LawsLastDay ? "wanted_moved" : "wanted",
            ("year", awaited.Year),
            ("date", VietnamFormat.Date(awaited.By)),
            ("law", VietnamFormat.Date(awaited.LawsLastDay)));
        return new TurnResult(
            [said with { Sources = [.. awaited.Step.Rule.Source.Split("; ").Select(s => new Citation(s, null))], Buttons = [new Button(_texts.Text("button_stop"), OutcomeActions.Stop)] }],
            turn.State with { OutcomeDeclined = null });
    }

    private async Task<TurnResult> StopAsync(Turn turn, CancellationToken ct)
    {
        var stopped = await wishes.TakeBackAsync(ConsentQuestion.GiverOf(turn), ct);
        await consents.WithdrawAsync(ConsentQuestion.GiverOf(turn), ConsentPurpose.OutcomeDate, turn.Now, ct);
        return new TurnResult([Say(stopped ? "stopped" : "nothing_to_stop")], turn.State with { OutcomeDeclined = turn.Today.Year });
    }

    private OutgoingActivity Say(string key, params ReadOnlySpan<(string Name, object Value)> values) => new() { Text = _texts.Text(key, values) };

    private OutgoingActivity Say(string key, Button button) => Say(key) with { Buttons = [button] };
}
