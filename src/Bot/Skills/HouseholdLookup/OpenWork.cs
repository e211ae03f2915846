using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.FixGaps;
using CauNoi.Data.Access;
using CauNoi.Data.Gaps;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Skills.HouseholdLookup;

/// <summary>What is missing in a household's record, and what is to be done next about it.</summary>
public sealed class OpenWork(GapReports gaps, NextStep next, FixButton fix, RegistryWords words, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("household-lookup");

    /// <param name="role">Who looks: a resident is told whom to bring her papers to.</param>
    public async Task<Told> OfAsync(Household household, Role role, DateOnly today, CancellationToken ct)
    {
        var found = await gaps.OfAsync(household, today, ct);
        var isOwn = role == Role.Resident;
        var missing = found.Count == 0
            ? _texts.Text("complete")
            : _texts.Text(isOwn ? "incomplete_own" : "incomplete", ("count", found.Count), ("gaps", string.Join("; ", found.Select(words.Gap))));
        return new Told(missing, isOwn ? _texts.Text("wrong_own") : next.Line(found, role, today), found.Count > 0 ? [.. fix.For(household.Code, role)] : []);
    }

    /// <summary>Two lines of a card and its buttons.</summary>
    /// <param name="Next">Null if nothing is known to be due.</param>
    public sealed record Told(string Missing, string? Next, IReadOnlyList<Button> Buttons);
}
