using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;
using CauNoi.Data.Fixes;
using CauNoi.Data.Gaps;
using CauNoi.Data.Registry;
using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.ScoreSheets;

namespace CauNoi.Bot.Skills.FixGaps;

/// <summary>Begins with a household: which of its gaps single values close, and who may give them.</summary>
public sealed class FixStart(GapReports gaps, HouseholdFixes fixes, PolicyBase policy, FixCards cards, FixWords words, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("fix-gaps");

    /// <param name="turn">The turn to answer.</param>
    /// <param name="household">As it was read for this.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<TurnResult> BeginAsync(Turn turn, Household household, CancellationToken ct)
    {
        var found = await gaps.OfAsync(household, turn.Today, ct);
        if (found.Count == 0)
            return cards.End(turn, household.Code, _texts.Text("complete"));
        var mine = found.Where(g => turn.Speaker.Role == Role.Officer || policy.Gaps.Of(g.Rule, turn.Today).FixedBy == FixedBy.Hamlet).ToList();
        var closed = await fixes.IsClosedAsync(household, ct);
        var targets = FixTargets.Of(household, mine, turn.Today).Where(t => !closed || t.Field.Part() != RecordPart.Assessment).ToList();
        var beyond = found.Where(g => !targets.Exists(t => t.Rule == g.Rule)).ToList();
        var note = string.Join("\n\n", new[]
        {
            closed ? _texts.Text("year_closed", ("year", household.StatusYear.ToString(VietnamFormat.Culture))) : null,
            beyond.Count > 0 ? _texts.Text("beyond", ("gaps", words.Gaps(beyond))) : null,
        }.OfType<string>());
        if (targets.Count == 0)
            return cards.End(turn, household.Code, _texts.Text("nothing_to_ask") + (note.Length > 0 ? "\n\n" + note : ""));
        var draft = new FixDraft
        {
            Household = household.Code,
            Since = turn.Now,
            Steps = [.. targets.Select(t => Step(t, fixes.Recorded(household, t.Field, t.Number)))],
        };
        var intro = _texts.Text("intro", ("code", household.Code), ("head", RegistryWords.ShortName(household.HeadName)), ("count", targets.Count));
        return cards.Next(turn, draft, household, note.Length > 0 ? $"{intro}\n\n{note}" : intro);
    }

    // What is recorded of several choices is ticked already.
    private static FixStep Step(FixTarget target, string? recorded) =>
        new(target.Field, target.Rule, target.Number, recorded) { New = FixChoices.AreMany(target.Field) ? recorded : null };
}
