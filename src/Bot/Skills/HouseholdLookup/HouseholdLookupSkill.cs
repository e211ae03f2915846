using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Skills.HouseholdLookup;

/// <summary>Shows linked staff a household of their own area, in private chats only.</summary>
public sealed class HouseholdLookupSkill(HouseholdRegistry registry, HouseholdSearch search, HouseholdCard card, Phrasebook phrases) : ISkill
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
        if (!turn.Speaker.ReadsHouseholds)
            return Say("staff_only");
        if (!turn.IsPrivate)
            return Say("private_only");
        if ((ArgumentOf(turn) ?? CodeIn(turn)) is { } code)
            return await ShowAsync(turn, code, ct);
        var name = string.Join(' ', _texts.After("lookup", turn.Text)!.Select(t => t.Folded));
        return name.Length == 0 ? Say("how_to") : await SearchAsync(turn, name, ct);
    }

    private async Task<TurnResult> ShowAsync(Turn turn, string code, CancellationToken ct)
    {
        if (await registry.FindAsync(turn.Reader, code, turn.Now, ct) is not { } household)
            return Say("not_found");
        var reply = turn.ActionArgument(MembersVerb) is not null ? card.Members(household, turn.Today)
            : turn.ActionArgument(HistoryVerb) is not null ? card.History(household, turn.Today)
            : await card.OverviewAsync(household, turn.Today, ct);
        return new TurnResult([reply], turn.State with { Household = household.Code });
    }

    private async Task<TurnResult> SearchAsync(Turn turn, string name, CancellationToken ct)
    {
        var found = (await search.ByNameAsync(turn.Reader, name, turn.Now, ct)).Hits;
        if (found.Count == 0)
            return Say("not_found");
        if (found.Count == 1)
            return await ShowAsync(turn, found[0].Code, ct);
        return new OutgoingActivity
        {
            Text = _texts.Text(found.Count > MostChoices ? "too_many" : "several", ("count", Math.Min(found.Count, MostChoices))),
            Buttons = [.. found.Take(MostChoices).Select(h => new Button($"{h.Code} · {RegistryWords.ShortName(h.HeadName)}", ActionFor(h.Code)))],
        };
    }

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
