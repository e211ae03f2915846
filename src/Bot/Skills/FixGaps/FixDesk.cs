using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;
using CauNoi.Data.Fixes;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Skills.FixGaps;

/// <summary>The draft and the record side by side: what is asked is always asked of the record as it is now.</summary>
public sealed class FixDesk(HouseholdRegistry registry, HouseholdFixes fixes, DraftedRecords records, FixStart start, FixCards cards)
{
    /// <summary>Begins with a household, or goes on where its draft ended.</summary>
    public async Task<TurnResult> StartAsync(Turn turn, Reader reader, string householdCode, CancellationToken ct)
    {
        if (await registry.FindAsync(reader, householdCode, turn.Now, ct) is not { } household)
            return records.NotFound(turn);
        if (records.Find(turn) is { Given.Count: > 0 } draft && draft.Household == household.Code)
            return records.Check(turn, draft, household) ?? cards.Resume(turn, draft, records.Filled(draft, household));
        return await start.BeginAsync(turn with { State = turn.State with { Household = household.Code } }, household, ct);
    }

    /// <summary>Goes on with the draft, if the household is still the speaker's and unchanged.</summary>
    /// <param name="turn">The turn to answer.</param>
    /// <param name="reader">Whom the gate let in.</param>
    /// <param name="answer">What to do with the draft and the record with the draft's values.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<TurnResult> GoOnAsync(Turn turn, Reader reader, Func<FixDraft, Household, TurnResult> answer, CancellationToken ct)
    {
        if (records.Find(turn) is not { } draft)
            return records.NoDraft(turn);
        if (await fixes.AgainAsync(reader, draft.Household, turn.Now, ct) is not { } household)
            return records.NotFound(turn);
        if (records.Check(turn, draft, household) is { } changed)
            return changed;
        household = records.Filled(draft, household);
        return draft.Current is null ? cards.Review(turn, draft, household, before: null) : answer(draft, household);
    }
}
