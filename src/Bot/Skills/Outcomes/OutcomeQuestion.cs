using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Privacy;
using CauNoi.Data.Registry;
using CauNoi.Data.Reviews;

namespace CauNoi.Bot.Skills.Outcomes;

/// <summary>Under the card of a resident's own household that is under review: whether she wants to be told the outcome, or until when it comes.</summary>
public sealed class OutcomeQuestion(OutcomeWishes wishes, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("outcomes");

    /// <param name="household">The one on the card, read with its assessments.</param>
    public async Task<OutgoingActivity> AddToAsync(Turn turn, Household household, OutgoingActivity card, CancellationToken ct)
    {
        if (turn.Speaker.Household != household.Code || await wishes.AwaitedAsync(ConsentQuestion.GiverOf(turn), household, turn.Today, ct) is not { } awaited)
            return card;
        if (awaited.IsWanted)
            return Add(card, _texts.Text(
                awaited.By < awaited.LawsLastDay ? "waiting_moved" : "waiting", ("year", awaited.Year), ("date", VietnamFormat.Date(awaited.By)), ("law", VietnamFormat.Date(awaited.LawsLastDay))), new Button(_texts.Text("button_stop"), OutcomeActions.Stop));
        return turn.State.OutcomeDeclined == awaited.Year
            ? card
            : Add(card, _texts.Text("ask", ("year", awaited.Year)), new Button(_texts.Text("button_yes"), OutcomeActions.Yes), new Button(_texts.Text("button_no"), OutcomeActions.No));
    }

    private static OutgoingActivity Add(OutgoingActivity card, string line, params Button[] buttons) => card with { Text = card.Text + "\n\n" + line, Buttons = [.. buttons, .. card.Buttons] };
}
