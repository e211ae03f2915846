using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Access;
using CauNoi.Data.Access;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Skills.HouseholdLookup;

/// <summary>Shows a household to who may read it: staff those of their own area, a resident her own; in private chats only.</summary>
public sealed class HouseholdLookupSkill(HouseholdRegistry registry, HouseholdCard card, HouseholdGate gate, Phrasebook phrases) : ISkill
{
    private const string ShowVerb = "household";
    private const string MembersVerb = "members";
    private const string HistoryVerb = "history";
    private const int MostChoices = 6;

    private readonly SkillTexts _texts = phrases.For("household-lookup");

    /// <summary>The action of a button that shows a household.</summary>
    public static string ActionFor(string householdCode) => $"{ShowVerb}:{householdCode}";

    public bool Claims(Turn turn)
    {
        if (turn.Action is not null)
            return ArgumentOf(turn) is not null;
        if (HouseholdCode.Bare(turn.Activity.Text) is not null)
            return true;
        return turn.Speaker.ReadsHouseholds && _texts.After("lookup", turn.Text) is not null;
    }

    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct)
    {
        var (reader, refusal) = await gate.AdmitAsync(turn, _texts, ct);
        if (refusal is not null)
            return refusal;
        if ((ArgumentOf(turn) ?? CodeIn(turn)) is { } code)
            return await ShowAsync(turn, reader, code, ct);
        var name = string.Join(' ', _texts.After("lookup", turn.Text)!.Select(t => t.Folded));
        return name.Length == 0 ? Say("how_to") : await SearchAsync(turn, reader, name, ct);
    }

    private async Task<TurnResult> ShowAsync(Turn turn, Reader reader, string code, CancellationToken ct)
    {
        if (await registry.FindAsync(reader, code, turn.Now, ct) is not { } household)
            return NotFound(turn);
        var reply = turn.ActionArgument(MembersVerb) is not null ? card.Members(household, turn.Today)
            : turn.ActionArgument(HistoryVerb) is not null ? card.History(household, turn.Today)
            : await card.OverviewAsync(household, turn.Today, ct);
        return new TurnResult([reply], turn.State with { Household = household.Code });
    }

    private async Task<TurnResult> SearchAsync(Turn turn, Reader reader, string name, CancellationToken ct)
    {
        var found = await registry.SearchAsync(reader, name, MostChoices + 1, turn.Now, ct);
        if (found.Count == 0)
            return NotFound(turn);
        if (found.Count == 1)
            return await ShowAsync(turn, reader, found[0].Code, ct);
        return new OutgoingActivity
        {
            Text = _texts.Text(found.Count > MostChoices ? "too_many" : "several", ("count", Math.Min(found.Count, MostChoices))),
            Buttons = [.. found.Take(MostChoices).Select(h => new Button($"{h.Code} · {RegistryWords.ShortName(h.HeadName)}", ActionFor(h.Code)))],
        };
    }

    private OutgoingActivity NotFound(Turn turn) => Say(turn.Speaker.IsStaff ? "not_found" : "not_found_resident");

    private static string? ArgumentOf(Turn turn) =>
        turn.ActionArgument(ShowVerb) ?? turn.ActionArgument(MembersVerb) ?? turn.ActionArgument(HistoryVerb);

    // After "tra hộ" any last word with a digit is a code, whatever form the commune gives its codes.
    private static string? CodeIn(Turn turn)
    {
        if (HouseholdCode.Bare(turn.Activity.Text) is { } code)
            return code;
        var last = turn.Activity.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[^1];
        return last.Any(char.IsAsciiDigit) ? last : null;
    }

    private OutgoingActivity Say(string key) => new() { Text = _texts.Text(key) };
}
