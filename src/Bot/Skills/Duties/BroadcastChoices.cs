using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Reviews;

namespace CauNoi.Bot.Skills.Duties;

/// <summary>What is decided of a broadcast before it is sent: its words, the role of its readers, and where they work.</summary>
public sealed class BroadcastChoices(BroadcastDrafts drafts, Broadcasts broadcasts, BroadcastPlaces places, BroadcastCards cards, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("broadcasts");

    /// <summary>Keeps the words and shows who would get them.</summary>
    public async Task<OutgoingActivity> WriteAsync(Turn turn, Recipient sender, string text, CancellationToken ct) =>
        await drafts.WriteAsync(sender, text, turn.Now, ct) is { } draft ? await PreviewAsync(sender, draft, ct) : Say("not_found");

    /// <summary>Shows who would get a draft; one that was sent or is too old says so.</summary>
    public async Task<OutgoingActivity> ShowAsync(Turn turn, Recipient sender, long id, CancellationToken ct) =>
        await drafts.FindAsync(sender, id, turn.Now, ct) is { } draft ? await PreviewAsync(sender, draft, ct) : Say("sent_before");

    /// <returns>Null if the turn chooses nothing.</returns>
    public async Task<TurnResult?> ChooseAsync(Turn turn, Recipient sender, CancellationToken ct)
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
        var (found, unread) = BroadcastPlaces.Read(turn.Activity.Text, _texts.Text("and"), all);
        if (found.Count > 0)
            await drafts.ChooseAsync(draft, [.. found.Select(p => p.Code)], ct);
        return unread.Count == 0 && found.Count > 0 ? await PreviewAsync(sender, draft, ct) : Ask(turn, draft, cards.Places(sender, draft, all, 1, unread));
    }

    private async Task<OutgoingActivity> PreviewAsync(Recipient sender, Broadcast draft, CancellationToken ct) =>
        cards.Preview(sender, draft, await places.AllAsync(sender, ct), await broadcasts.CountAsync(sender, draft, ct));

    private static TurnResult Ask(Turn turn, Broadcast draft, OutgoingActivity question) =>
        new([question], turn.State with { Awaiting = BroadcastActions.For(BroadcastActions.PlacesVerb, draft.Id) });

    private OutgoingActivity Say(string key) => new() { Text = _texts.Text(key) };
}
