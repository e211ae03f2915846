using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Skills.FixGaps;

/// <summary>The yes to all that was given: once more against the record as it is now.</summary>
public sealed class FixYes(HouseholdRegistry registry, DraftedRecords records, FixSaving saving)
{
    /// <summary>Records what was given, or asks the officer for a yes.</summary>
    public async Task<TurnResult> SaveAsync(Turn turn, Reader reader, CancellationToken ct)
    {
        if (records.Find(turn) is not { Given.Count: > 0 } draft)
            return records.NoDraft(turn);
        if (await registry.FindAsync(reader, draft.Household, turn.Now, ct) is not { } household)
            return records.NotFound(turn);
        return records.Check(turn, draft, household) ?? await saving.SaveAsync(turn, reader, draft, household, ct);
    }
}
