using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Access;
using CauNoi.Data.Access;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Skills.HouseholdLookup;

/// <summary>Finds households and shows them to who may read them: staff those of their own area, a resident her own; in private chats only.</summary>
public sealed class HouseholdLookupSkill(HouseholdRegistry registry, HouseholdSearch search, LookupReader reader, FoundCards found, HouseholdPages pages, HouseholdGate gate, Phrasebook phrases) : ISkill
{
    private readonly SkillTexts _texts = phrases.For("household-lookup");

    /// <summary>The action of a button that shows a household.</summary>
    public static string ActionFor(string householdCode) => LookupActions.Show(householdCode);

    public bool Claims(Turn turn)
    {
        if (turn.Action is not null)
            return LookupActions.Verbs.Any(v => turn.ActionArgument(v) is not null);
        if (HouseholdCode.Bare(turn.Activity.Text) is not null)
            return true;
        return turn.Speaker.ReadsHouseholds && reader.Read(turn.Activity.Text, turn.Text) is not null;
    }

    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct)
    {
        var answer = await FindAsync(turn, ct);
        return answer with { Replies = [.. answer.Replies.Select(r => r with { Confidential = true })] };
    }

    // A resident's area is her own household; what lists many is for staff.
    private async Task<TurnResult> FindAsync(Turn turn, CancellationToken ct)
    {
        var asked = turn.Action is null ? reader.Read(turn.Activity.Text, turn.Text) : null;
        var isOfOne = asked is LookupRequest.ByCode || LookupActions.Household(turn) is not null;
        var (who, refusal) = isOfOne ? await gate.AdmitAsync(turn, _texts, ct) : await gate.AdmitStaffAsync(turn, _texts, ct);
        if (refusal is not null)
            return refusal;
        return turn.Action is not null ? await PressedAsync(turn, who, ct) : await TypedAsync(turn, who, asked, ct);
    }

    private async Task<TurnResult> TypedAsync(Turn turn, Reader who, LookupRequest? asked, CancellationToken ct) =>
        asked switch
        {
            LookupRequest.ByCode { Code: HouseholdCodeReading.WrongCheck wrong } => Say("wrong_check", ("code", wrong.Code)),
            LookupRequest.ByCode typed => await ShowAsync(turn, who, await search.CodeAsync(who, typed.Code, ct), ct),
            LookupRequest.ByPhone phone => await TellAsync(turn, who, await search.ByPhoneAsync(who, phone.Number, turn.Now, ct), "not_found", ct),
            LookupRequest.ByCitizenId id => await TellAsync(turn, who, await search.ByCitizenIdAsync(who, id.Number, turn.Now, ct), "not_found", ct),
            LookupRequest.ByName name => await NamedAsync(turn, who, name.Typed, ct),
            LookupRequest.OfHamlet list => await HamletAsync(turn, who, await search.HamletsAsync(who, list.Hamlet, ct), list.Status, ct),
            LookupRequest.ByOddNumber => Say("odd_number"),
            _ => Say("how_to"),
        };

    private async Task<TurnResult> PressedAsync(Turn turn, Reader who, CancellationToken ct)
    {
        if (turn.ActionArgument(LookupActions.MoreVerb) is { } numbers)
            return found.More(await search.AgainAsync(who, LookupActions.Numbers(numbers), turn.Now, ct));
        if (LookupActions.Hamlet(turn) is { } asked)
            return await search.InHamletAsync(who, asked.Code, asked.Status, asked.Page, turn.Now, ct) is { } page ? found.Page(page) : Say("no_hamlet");
        if (LookupActions.Hamlets(turn) is { } hamlets)
            return found.Hamlets(await search.HamletsAsync(who, "", ct), hamlets.Status, hamlets.Page);
        return await ShowAsync(turn, who, LookupActions.Household(turn), ct);
    }

    // "bản Nà Cài" alone is the hamlet, "ông Chứ bản Nà Cài" somebody there.
    private async Task<TurnResult> NamedAsync(Turn turn, Reader who, string typed, CancellationToken ct) =>
        await search.HamletsAsync(who, typed, ct) is [_, ..] hamlets
            ? await HamletAsync(turn, who, hamlets, status: null, ct)
            : await TellAsync(turn, who, await search.ByNameAsync(who, typed, turn.Now, ct), "nobody_found", ct);

    private async Task<TurnResult> HamletAsync(Turn turn, Reader who, IReadOnlyList<Hamlet> hamlets, HouseholdStatus? status, CancellationToken ct) => hamlets switch
    {
        [] => Say("no_hamlet"),
        [var only] => await search.InHamletAsync(who, only.Code, status, page: 1, turn.Now, ct) is { } page ? found.Page(page) : Say("no_hamlet"),
        _ => found.Hamlets(hamlets, status, page: 1),
    };

    private async Task<TurnResult> TellAsync(Turn turn, Reader who, HouseholdHits hits, string nothing, CancellationToken ct) =>
        hits.Hits.Count == 0 ? Say(nothing)
        : hits.Only is { } only ? await ShowAsync(turn, who, only.Code, ct)
        : found.Choice(hits);

    private async Task<TurnResult> ShowAsync(Turn turn, Reader who, string? code, CancellationToken ct)
    {
        if (code is null || await registry.FindAsync(who, code, turn.Now, ct) is not { } household)
            return Say(turn.Speaker.IsStaff ? "not_found" : "not_found_resident");
        return new TurnResult([await pages.ShowAsync(turn, household, ct)], turn.State with { Household = household.Code });
    }

    private OutgoingActivity Say(string key, params ReadOnlySpan<(string Name, object Value)> values) => new() { Text = _texts.Text(key, values) };
}
