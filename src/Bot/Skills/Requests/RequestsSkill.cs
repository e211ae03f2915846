using System.Globalization;
using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Access;
using CauNoi.Data.Access;
using CauNoi.Data.Requests;

namespace CauNoi.Bot.Skills.Requests;

/// <summary>The open requests of an officer's commune: seen with before and after, confirmed, granted, or refused with a reason that she types.</summary>
public sealed class RequestsSkill(RequestDesk desk, RequestCards cards, RequestSending sending, HouseholdGate gate, Phrasebook phrases) : ISkill
{
    private const int LongestReason = 500;

    private readonly SkillTexts _texts = phrases.For("requests");

    public bool Claims(Turn turn) =>
        turn.ActionArgument(RequestActions.Verb) is not null
        || (turn.AwaitedArgument(RequestActions.ReasonVerb) is not null && !turn.Text.IsEmpty)
        || (turn.Action is null && turn.Speaker.Role == Role.Officer && turn.Speaker.IsStaff && _texts.Says("requests", turn.Text));

    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct)
    {
        if (turn.Speaker is not { IsStaff: true, Role: Role.Officer })
            return Say("officers_only");
        var (reader, refusal) = await gate.AdmitStaffAsync(turn, _texts, ct);
        if (refusal is not null)
            return refusal;
        if (RequestActions.Id(turn.AwaitedArgument(RequestActions.ReasonVerb)) is { } refused)
            return await RefuseAsync(turn, reader, refused, ct);
        if (RequestActions.Id(turn, RequestActions.AcknowledgeVerb) is { } received)
            return Tell(turn, await desk.AcknowledgeAsync(reader, received, turn.Now, ct), "acknowledged", "told_acknowledged");
        if (RequestActions.Id(turn, RequestActions.GrantVerb) is { } granted)
            return Tell(turn, await desk.GrantAsync(reader, granted, turn.Now, ct), "granted", "told_granted");
        if (RequestActions.Id(turn, RequestActions.RefuseVerb) is { } asked)
            return new TurnResult([new OutgoingActivity { Text = _texts.Text("ask_reason"), Buttons = [cards.ToList()] }], turn.State with { Awaiting = RequestActions.For(RequestActions.ReasonVerb, asked) });
        if (RequestActions.Id(turn, RequestActions.ShowVerb) is { } shown)
            return await desk.FindAsync(reader, shown, turn.Now, ct) is { } found ? cards.Show(found, turn.Today) : Say("not_found");
        var page = int.TryParse(turn.ActionArgument(RequestActions.ListVerb), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
        return cards.List(await desk.OpenForAsync(reader, turn.Now, ct), page, turn.Today);
    }

    private async Task<TurnResult> RefuseAsync(Turn turn, Reader reader, Guid id, CancellationToken ct)
    {
        var reason = turn.Activity.Text.Trim();
        if (_texts.Says("stop", turn.Text))
            return new OutgoingActivity { Text = _texts.Text("stopped"), Buttons = [cards.ToList()] };
        return reason.Length > LongestReason
            ? new TurnResult([Say("reason_too_long")], turn.State with { Awaiting = turn.Awaited })
            : Tell(turn, await desk.RefuseAsync(reader, id, reason, turn.Now, ct), "refused", "told_refused");
    }

    private TurnResult Tell(Turn turn, RequestOutcome outcome, string done, string told)
    {
        if (outcome is RequestOutcome.Done { Request: var request })
        {
            sending.TellAsker(request, told, turn.Now);
            return cards.Done(request, done);
        }

        return cards.Obstacle(outcome);
    }

    private OutgoingActivity Say(string key) => new() { Text = _texts.Text(key) };
}
