using CauNoi.Data.Gaps;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Exchange.Importing;

/// <summary>Takes an import back: its households go, values that it changed become what they were. Areas stay; others may rest on them.</summary>
public sealed class ImportUndo(CauNoiContext db, DatabaseOptions database, RecordHistory history, RecordValues values)
{
    private const int NamedHouseholds = 10;
    private const int RevertedAtOnce = 500;

    /// <summary>The imports that were carried out, newest first.</summary>
    public async Task<IReadOnlyList<ImportRun>> ListAsync(int most, CancellationToken ct) =>
        await db.ImportRuns.AsNoTracking().OrderByDescending(r => r.Id).Take(most).ToListAsync(ct);

    /// <summary>Takes an import back in one transaction, or says why it cannot be. Commits.</summary>
    public async Task<UndoOutcome> UndoAsync(long importId, RecordAuthor author, CancellationToken ct)
    {
        await using var alone = await ImportLock.TryTakeAsync(database, ct);
        if (alone is null)
            return new UndoOutcome.Busy();
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        if (await db.ImportRuns.SingleOrDefaultAsync(r => r.Id == importId, ct) is not { } run)
            return new UndoOutcome.Unknown();
        if (run.UndoneAt is not null)
            return new UndoOutcome.AlreadyUndone(run);
        if (await ObstacleAsync(importId, ct) is { } obstacle)
            return obstacle;
        (run.UndoneAt, run.UndoneBy) = (author.At, author.AccountId);
        await db.SaveChangesAsync(ct);
        await RevertAsync(importId, author, ct);
        var removed = await RemoveAsync(importId, ct);
        await GapLedger.MarkStaleAsync(db, ct);
        if (transaction is not null)
            await transaction.CommitAsync(ct);
        return new UndoOutcome.Undone(run, removed);
    }

    private async Task<UndoOutcome?> ObstacleAsync(long importId, CancellationToken ct)
    {
        var last = await db.RecordChanges.Where(c => c.ImportId == importId).MaxAsync(c => (long?)c.Id, ct) ?? 0;
        var touched = db.Households.Where(h =>
            (h.ImportId == importId && db.RecordChanges.Any(c => c.HouseholdId == h.Id && c.ImportId != importId))
            || (db.RecordChanges.Any(c => c.HouseholdId == h.Id && c.ImportId == importId)
                && db.RecordChanges.Any(c => c.HouseholdId == h.Id && c.ImportId != importId && c.Id > last)));
        var later = await touched.OrderBy(h => h.Code).Select(h => h.Code).Take(NamedHouseholds).ToListAsync(ct);
        if (later.Count > 0)
            return new UndoOutcome.EditedLater(later, await touched.CountAsync(ct));
        var assessed = db.Assessments.Where(a =>
            db.Households.Any(h => h.Id == a.HouseholdId && h.ImportId == importId && db.ClosedYears.Any(y => y.CommuneCode == h.CommuneCode && y.Year == a.Year))
            || (db.RecordChanges.Any(c => c.HouseholdId == a.HouseholdId && c.ImportId == importId && c.Part == RecordPart.Assessment && c.Number == a.Year)
                && db.Households.Any(h => h.Id == a.HouseholdId && db.ClosedYears.Any(y => y.CommuneCode == h.CommuneCode && y.Year == a.Year))));
        return await assessed.AnyAsync(ct)
            ? new UndoOutcome.YearClosed(await assessed.Select(a => a.Year).Distinct().OrderBy(y => y).ToListAsync(ct))
            : null;
    }

    // Newest first, so that a value changed twice ends as it began.
    private async Task RevertAsync(long importId, RecordAuthor author, CancellationToken ct)
    {
        var households = await db.RecordChanges.Where(c => c.ImportId == importId).Select(c => c.HouseholdId).Distinct().ToListAsync(ct);
        foreach (var part in households.Chunk(RevertedAtOnce))
        {
            var changes = await db.RecordChanges.AsNoTracking()
                .Where(c => c.ImportId == importId && EF.Parameter(part).Contains(c.HouseholdId)).OrderByDescending(c => c.Id).ToListAsync(ct);
            var records = await db.Households.AsSplitQuery().Where(h => EF.Parameter(part).Contains(h.Id))
                .Include(h => h.Members).Include(h => h.Assessments).Include(h => h.Benefits).ToDictionaryAsync(h => h.Id, ct);
            foreach (var change in changes)
                Revert(records[change.HouseholdId], change);
            foreach (var household in records.Values)
                household.FollowNewestAssessment();
            await history.SaveAsync(author, ct);
            db.ChangeTracker.Clear();
        }
    }

    private void Revert(Household household, RecordChange change)
    {
        var entity = household.Find(change.Part, change.Number);
        if (entity is null)
            return;
        if (change.Field.Length == 0)
        {
            db.Remove(entity);
            household.Assessments.RemoveAll(a => ReferenceEquals(a, entity));
            return;
        }

        values.Write(entity, change.Field, values.Opened(change.Old));
    }

    private async Task<int> RemoveAsync(long importId, CancellationToken ct)
    {
        var gone = db.Households.Where(h => h.ImportId == importId);
        await db.Members.Where(m => gone.Any(h => h.Id == m.HouseholdId)).ExecuteDeleteAsync(ct);
        await db.Assessments.Where(a => gone.Any(h => h.Id == a.HouseholdId)).ExecuteDeleteAsync(ct);
        await db.BenefitsReceived.Where(b => gone.Any(h => h.Id == b.HouseholdId)).ExecuteDeleteAsync(ct);
        return await gone.ExecuteDeleteAsync(ct);
    }
}
