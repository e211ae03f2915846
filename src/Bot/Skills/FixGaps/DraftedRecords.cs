using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Fixes;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Skills.FixGaps;

/// <summary>A draft laid over the record as it is now.</summary>
public sealed class DraftedRecords(HouseholdFixes fixes, FixDrafts drafts, FixCards cards, FixWords words, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("fix-gaps");

    public FixDraft? Find(Turn turn) => drafts.Find(turn);

    /// <summary>The answer if somebody else has changed what was asked: that is shown anew, and what was given for it has to be given again. Null if nobody has.</summary>
    public TurnResult? Check(Turn turn, FixDraft draft, Household household)
    {
        var steps = draft.Steps.Select(s => fixes.Recorded(household, s.Field, s.Number) is var now && now == s.Old ? s : s with { Old = now, New = null, State = FixStepState.Open }).ToList();
        var changed = steps.Except(draft.Steps).ToList();
        if (changed.Count == 0)
            return null;
        var fresh = draft with { Steps = steps, Tries = 0 };
        return cards.Next(turn, fresh, Filled(fresh, household), words.Changed(changed.Select(s => s.Value), household, turn.Today));
    }

    /// <summary>Puts what was given into the record at hand, without saving it.</summary>
    public Household Filled(FixDraft draft, Household household)
    {
        foreach (var step in draft.Steps.Where(s => s.State == FixStepState.Given))
            fixes.Put(household, step.Field, step.Number, step.New);
        return household;
    }

    public TurnResult NoDraft(Turn turn) => Nothing(turn, "no_draft");

    public TurnResult NotFound(Turn turn) => Nothing(turn, "not_found");

    private TurnResult Nothing(Turn turn, string key) => new([new OutgoingActivity { Text = _texts.Text(key) }], turn.State with { Fix = null });
}
