using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Reviews;

namespace CauNoi.Bot.Skills.Duties;

/// <summary>A message to all or some of those below: typed, seen with the number of readers, sent, stopped, and told how far it has come.</summary>
public sealed class BroadcastSkill(
    Recipients recipients, Broadcasts broadcasts, BroadcastChoices choices, BroadcastCards cards, DeliverySignal signal, Phrasebook phrases) : ISkill
{
    private const string WordsAction = BroadcastActions.WordsVerb + ":1";
    private const int LongestText = 900;

    private readonly SkillTexts _texts = phrases.For("broadcasts");

    public bool Claims(Turn turn) =>
        turn.ActionArgument(BroadcastActions.Verb) is not null
        || ((turn.AwaitedArgument(BroadcastActions.WordsVerb) ?? turn.AwaitedArgument(BroadcastActions.PlacesVerb)) is not null && !turn.Text.IsEmpty)
        || (turn.Action is null && turn.Speaker.IsStaff && BroadcastDrafts.RolesBelow(turn.Speaker.Role).Count > 0 && _texts.Says("broadcast", turn.Text));

    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct)
    {
        if (!turn.IsPrivate)
            return Say("private_only");
        if (turn.Speaker.AccountId is not { } account || await recipients.FindAsync(account, ct) is not { } sender || BroadcastDrafts.RolesBelow(sender.Role).Count == 0)
            return Say("not_found");
        if (turn.AwaitedArgument(BroadcastActions.WordsVerb) is not null)
            return await WriteAsync(turn, sender, ct);
        if (BroadcastActions.Sent(turn) is var (sent, readers))
            return await SendAsync(turn, sender, sent, readers, ct);
        if (BroadcastActions.Id(turn, BroadcastActions.StopVerb) is { } stopped)
            return await broadcasts.StopAsync(sender, stopped, turn.Now, ct) is { } count ? cards.Stopped(stopped, count) : Say("not_found");
        if (BroadcastActions.Id(turn, BroadcastActions.ReportVerb) is { } told)
            return await broadcasts.ReportAsync(sender, told, ct) is { } report ? cards.Report(told, report) : Say("not_found");
        return await choices.ChooseAsync(turn, sender, ct) ?? new TurnResult([Say("ask_words")], turn.State with { Awaiting = WordsAction });
    }

    private async Task<TurnResult> WriteAsync(Turn turn, Recipient sender, CancellationToken ct)
    {
        var text = turn.Activity.Text.Trim();
        if (_texts.Says("stop", turn.Text))
            return Say("given_up");
        if (text.Length > LongestText)
            return new TurnResult([Say("too_long")], turn.State with { Awaiting = turn.Awaited });
        return await choices.WriteAsync(turn, sender, text, ct);
    }

    private async Task<OutgoingActivity> SendAsync(Turn turn, Recipient sender, long id, long shown, CancellationToken ct)
    {
        // An old button does not send to people who were chosen after it.
        if (await broadcasts.CountAsync(sender, id, turn.Now, ct) is { } count && count != shown)
            return await choices.ShowAsync(turn, sender, id, ct);
        if (await broadcasts.SendAsync(sender, id, b => ActivityJson.Write(cards.Message(sender, b.Text)), turn.Now, ct) is not { } sent)
            return Say("sent_before");
        if (sent.Copies == 0)
            return await choices.ShowAsync(turn, sender, id, ct);
        signal.Wake();
        return cards.Sent(id, sent);
    }

    private OutgoingActivity Say(string key) => new() { Text = _texts.Text(key) };
}
