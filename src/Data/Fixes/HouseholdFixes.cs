using CauNoi.Data.Access;
using CauNoi.Data.Gaps;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Fixes;

/// <summary>Records that are being completed value by value. Which household is whose to complete is checked inside every query.</summary>
public sealed class HouseholdFixes(CauNoiContext db, HouseholdRegistry registry, RecordHistory history, RecordValues values, GapReports gaps)
{
    /// <summary>The household as it is now, for the next question about it; audited only if it is no longer the reader's, because the read that began it was.</summary>
    public async Task<Household?> AgainAsync(Reader reader, string householdCode, DateTimeOffset now, CancellationToken ct)
    {
        var household = await HouseholdRegistry.WholeAsync(registry.ReadableBy(reader.AccountId), householdCode, ct);
        if (household is null)
            registry.Audit(reader, AuditAction.HouseholdRead, householdCode, allowed: false, now);
        return household;
    }

    /// <summary>What the record holds for a value.</summary>
    public string? Recorded(Household household, FixField field, long? number) =>
        household.Find(field.Part(), number) is { } part ? values.Read(part, field.ToString()) : null;

    /// <summary>Puts a value into a record that is at hand, without saving it.</summary>
    public void Put(Household household, FixField field, long? number, string? text)
    {
        if (household.Find(field.Part(), number) is { } part)
            values.Write(part, field.ToString(), text);
    }

    /// <summary>True if the commune has closed the year that the household's class rests on.</summary>
    public Task<bool> IsClosedAsync(Household household, CancellationToken ct) =>
        db.ClosedYears.AnyAsync(y => y.CommuneCode == household.CommuneCode && y.Year == household.StatusYear, ct);

    /// <summary>Records values at once, all or none; for an officer of the household's commune. Part of the caller's transaction if there is one.</summary>
    public async Task<FixOutcome> RecordAsync(Reader officer, string householdCode, IReadOnlyList<FixedValue> fixes, RecordAuthor author, CancellationToken ct)
    {
        // Whoever else records values of this household at this moment waits until these are saved.
        var mine = MendableBy(officer.AccountId, Role.Officer).Where(h => h.Code == householdCode);
        if (await mine.ExecuteUpdateAsync(set => set.SetProperty(h => h.StatusYear, h => h.StatusYear), ct) == 0)
        {
            registry.Audit(officer, AuditAction.HouseholdRead, householdCode, allowed: false, author.At);
            return new FixOutcome.NotFound();
        }

        var household = await db.Households.AsSplitQuery().Include(h => h.Members).Include(h => h.Assessments).SingleAsync(h => h.Code == householdCode, ct);
        foreach (var year in fixes.Where(f => f.Field.Part() == RecordPart.Assessment).Select(f => f.Number).Distinct())
            if (await db.ClosedYears.AnyAsync(y => y.CommuneCode == household.CommuneCode && y.Year == year, ct))
                return new FixOutcome.YearClosed(year ?? household.StatusYear);
        var changed = fixes.Select(f => f with { Old = Recorded(household, f.Field, f.Number) }).Except(fixes).ToList();
        if (changed.Count > 0)
            return new FixOutcome.Changed(changed);
        var before = await gaps.OfAsync(household, author.Day, ct);
        foreach (var fix in fixes)
            Put(household, fix.Field, fix.Number, fix.New);
        await history.SaveAsync(author, ct);
        var after = await gaps.OfAsync(household, author.Day, ct);
        return new FixOutcome.Recorded([.. before.ExceptBy(after.Select(g => g.Rule), g => g.Rule)], after);
    }

    /// <summary>The households of the account's areas, if it has the role.</summary>
    internal IQueryable<Household> MendableBy(Guid accountId, Role role) =>
        registry.ReadableBy(accountId).Where(_ => db.Accounts.Any(a => a.Id == accountId && a.Role == role));
}
