using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;
using CauNoi.Data.Fixes;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Skills.FixGaps;

/// <summary>The draft and the record side by side: what is asked is always asked of the record as it is now.</summary>
public sealed class FixDesk(HouseholdRegistry registry, HouseholdFixes fixes, FixStart start, FixCards cards, FixDrafts drafts, FixSaving saving, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("fix-gaps");

    public FixCards Cards => cards;

    /// <summary>Begins with a household, or goes on where its draft ended.</summary>
    public async Task<TurnResult> StartAsync(Turn turn, Reader reader, string householdCode, CancellationToken ct)
    {
        if (await registry.FindAsync(reader, householdCode, turn.Now, ct) is not { } household)
            return NotFound(turn);
        if (drafts.Find(turn) is { Given.Count: > 0 } draft && draft.Household == household.Code)
            return Check(turn, draft, household) ?? cards.Next(turn, draft, Filled(draft, household), _texts.Text("resumed", ("count", draft.Given.Count)));
        return await start.BeginAsync(turn with { State = turn.State with { Household = household.Code } }, household, ct);
    }

    /// <summary>Goes on with the draft, if the household is still the speaker's and unchanged.</summary>
    /// <param name="turn">The turn to answer.</param>
    /// <param name="reader">Whom the gate let in.</param>
    /// <param name="answer">What to do with the draft and the record with the draft's values.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<TurnResult> GoOnAsync(Turn turn, Reader reader, Func<FixDraft, Household, TurnResult> answer, CancellationToken ct)
    {
        if (drafts.Find(turn) is not { } draft)
            return new TurnResult([new OutgoingActivity { Text = _texts.Text("no_draft") }], turn.State with { Fix = null });
        if (await fixes.AgainAsync(reader, draft.Household, turn.Now, ct) is not { } household)
            return NotFound(turn);
        if (Check(turn, draft, household) is { } changed)
            return changed;
        household = Filled(draft, household);
        return draft.Current is null ? cards.Review(turn, draft, household, before: null) : answer(draft, household);
    }

    /// <summary>Records what was given, or asks the officer for a yes.</summary>
    public async Task<TurnResult> SaveAsync(Turn turn, Reader reader, CancellationToken ct)
    {
        if (drafts.Find(turn) is not { Given.Count: > 0 } draft)
            return new TurnResult([new OutgoingActivity { Text = _texts.Text("no_draft") }], turn.State with { Fix = null });
        if (await registry.FindAsync(reader, draft.Household, turn.Now, ct) is not { } household)
            return NotFound(turn);
        return Check(turn, draft, household) ?? await saving.SaveAsync(turn, reader, draft, household, ct);
    }

    // What was changed by somebody else is shown anew; what was given for it has to be given again.
    private TurnResult? Check(Turn turn, FixDraft draft, Household household)
    {
        var steps = draft.Steps.Select(s => fixes.Recorded(household, s.Field, s.Number) is var now && now == s.Old ? s : s with { Old = now, New = null, State = FixStepState.Open }).ToList();
        var changed = steps.Except(draft.Steps).ToList();
        if (changed.Count == 0)
            return null;
        var fresh = draft with { Steps = steps, Tries = 0 };
        return cards.Next(turn, fresh, Filled(fresh, household), saving.Changed(changed.Select(s => s.Value), household, turn.Today));
    }

    private Household Filled(FixDraft draft, Household household)
    {
        foreach (var step in draft.Steps.Where(s => s.State == FixStepState.Given))
            fixes.Put(household, step.Field, step.Number, step.New);
        return household;
    }

    private TurnResult NotFound(Turn turn) => new([new OutgoingActivity { Text = _texts.Text("not_found") }], turn.State with { Fix = null });
}
