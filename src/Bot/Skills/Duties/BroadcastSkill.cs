using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Reviews;

namespace CauNoi.Bot.Skills.Duties;

/// <summary>A message to all or some of those below: typed, seen with the number of readers, sent, stopped, and told how far it has come.</summary>
public sealed class BroadcastSkill(
    Recipients recipients, BroadcastDrafts drafts, Broadcasts broadcasts, BroadcastPlaces places, BroadcastCards cards, DeliverySignal signal, Phrasebook phrases) : ISkill
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
        if (BroadcastActions.Id(turn, BroadcastActions.SendVerb) is { } sent)
            return await SendAsync(turn, sender, sent, ct);
        if (BroadcastActions.Id(turn, BroadcastActions.StopVerb) is { } stopped)
            return await broadcasts.StopAsync(sender, stopped, turn.Now, ct) is { } count ? cards.Stopped(stopped, count) : Say("not_found");
        if (BroadcastActions.Id(turn, BroadcastActions.ReportVerb) is { } told)
            return await broadcasts.ReportAsync(sender, told, ct) is { } report ? cards.Report(told, report) : Say("not_found");
        return await ChooseAsync(turn, sender, ct) ?? new TurnResult([Say("ask_words")], turn.State with { Awaiting = WordsAction });
    }

    private async Task<TurnResult> WriteAsync(Turn turn, Recipient sender, CancellationToken ct)
    {
        var text = turn.Activity.Text.Trim();
        if (_texts.Says("stop", turn.Text))
            return Say("given_up");
        if (text.Length > LongestText)
            return new TurnResult([Say("too_long")], turn.State with { Awaiting = turn.Awaited });
        return await drafts.WriteAsync(sender, text, turn.Now, ct) is { } draft ? await PreviewAsync(sender, draft, ct) : Say("not_found");
    }

    // Everything that is chosen before it is sent; null if the turn chooses nothing.
    private async Task<TurnResult?> ChooseAsync(Turn turn, Recipient sender, CancellationToken ct)
    {
        var (role, list, pick, typed) = (BroadcastActions.Role(turn), BroadcastActions.Places(turn), BroadcastActions.Pick(turn), BroadcastActions.AwaitedPlaces(turn));
        var everywhere = BroadcastActions.Id(turn, BroadcastActions.AllVerb);
        if ((role?.Id ?? list?.Id ?? pick?.Id ?? typed ?? everywhere ?? BroadcastActions.Id(turn, BroadcastActions.ShowVerb)) is not { } id)
            return null;
        if (await drafts.FindAsync(sender, id, turn.Now, ct) is not { } draft)
            return Say("sent_before");
        if (role is { Role: var readers })
            await drafts.ChooseAsync(sender, draft, readers, ct);
        if (everywhere is not null)
            await drafts.ChooseAsync(draft, [], ct);
        if (list is { Page: var page })
            return Ask(turn, draft, cards.Places(sender, draft, await places.AllAsync(sender, ct), page, []));
        if (pick is { } picked)
            return await PickAsync(turn, sender, draft, picked.Code, picked.Page, ct);
        return typed is null || _texts.Says("stop", turn.Text) ? await PreviewAsync(sender, draft, ct) : await ReadAsync(turn, sender, draft, ct);
    }

    private async Task<TurnResult> PickAsync(Turn turn, Recipient sender, Broadcast draft, string code, int page, CancellationToken ct)
    {
        var all = await places.AllAsync(sender, ct);
        var chosen = draft.Areas.Select(a => a.AreaCode).ToHashSet();
        if (!chosen.Remove(code) && all.Any(p => p.Code == code))
            chosen.Add(code);
        await drafts.ChooseAsync(draft, chosen, ct);
        return Ask(turn, draft, cards.Places(sender, draft, all, page, []));
    }

    // Typed names take the place of what was chosen before.
    private async Task<TurnResult> ReadAsync(Turn turn, Recipient sender, Broadcast draft, CancellationToken ct)
    {
        var all = await places.AllAsync(sender, ct);
        var (found, unread) = BroadcastPlaces.Read(turn.Activity.Text, all);
        if (found.Count > 0)
            await drafts.ChooseAsync(draft, [.. found.Select(p => p.Code)], ct);
        return unread.Count == 0 && found.Count > 0 ? await PreviewAsync(sender, draft, ct) : Ask(turn, draft, cards.Places(sender, draft, all, 1, unread));
    }

    private async Task<OutgoingActivity> PreviewAsync(Recipient sender, Broadcast draft, CancellationToken ct) =>
        cards.Preview(sender, draft, await places.AllAsync(sender, ct), await broadcasts.CountAsync(sender, draft, ct));

    private async Task<TurnResult> SendAsync(Turn turn, Recipient sender, long id, CancellationToken ct)
    {
        if (await drafts.FindAsync(sender, id, turn.Now, ct) is not { } draft)
            return Say("sent_before");
        var (_, unreachable) = await broadcasts.CountAsync(sender, draft, ct);
        if (await broadcasts.SendAsync(sender, id, b => ActivityJson.Write(cards.Message(sender, b.Text)), turn.Now, ct) is not { } count)
            return Say("sent_before");
        if (count == 0)
            return await PreviewAsync(sender, draft, ct);
        signal.Wake();
        return cards.Sent(id, count, unreachable);
    }

    private static TurnResult Ask(Turn turn, Broadcast draft, OutgoingActivity question) =>
        new([question], turn.State with { Awaiting = BroadcastActions.For(BroadcastActions.PlacesVerb, draft.Id) });

    private OutgoingActivity Say(string key) => new() { Text = _texts.Text(key) };
}
