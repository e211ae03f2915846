using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Gaps;

/// <summary>
/// Keeps what is open in every record: a whole commune once a day, because some gaps come with time alone, and each changed record at once.
/// Only differences are written, so that it stays known since when a gap is open.
/// </summary>
public sealed class GapLedger(CauNoiContext db, RecordJudge judge, GapDays days)
{
    /// <summary>The key of households that belong to no known commune.</summary>
    public const string NoCommune = "";

    private readonly SharedCitizenIds _shared = new(db);

    /// <summary>The communes with households whose ledger does not hold for the day.</summary>
    public async Task<IReadOnlyList<string>> DueAsync(DateOnly day, CancellationToken ct)
    {
        var due = await db.Communes.Where(c => db.Households.Any(h => h.CommuneCode == c.Code))
            .Where(c => !db.GapChecks.Any(k => k.CommuneCode == c.Code && k.Day == day && !k.Stale))
            .OrderBy(c => c.Code).Select(c => c.Code).ToListAsync(ct);
        var homeless = await db.Households.AnyAsync(h => h.CommuneCode == null, ct)
            && !await db.GapChecks.AnyAsync(k => k.CommuneCode == NoCommune && k.Day == day && !k.Stale, ct);
        return homeless ? [.. due, NoCommune] : due;
    }

    /// <summary>Judges every record of a commune for a day and keeps the outcome, with the day's figures of its hamlets, in one transaction.</summary>
    /// <returns>How many households were judged.</returns>
    public async Task<int> CheckAsync(string communeCode, DateOnly day, CancellationToken ct)
    {
        var commune = communeCode == NoCommune ? null : communeCode;
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        await using var rows = new BulkInsert(db);
        var judged = 0;
        await foreach (var batch in judge.JudgeAsync(db.Households.Where(h => h.CommuneCode == commune), isMost: false, day, ct))
        {
            await KeepAsync(batch, rows, day, ct);
            judged += batch.Count;
        }

        await db.GapChecks.Where(k => k.CommuneCode == communeCode).ExecuteDeleteAsync(ct);
        await rows.WriteAsync([new GapCheck { CommuneCode = communeCode, Day = day }], ct);
        await days.RecordAsync(communeCode, null, rows, day, ct);
        if (transaction is not null)
            await transaction.CommitAsync(ct);
        return judged;
    }

    /// <summary>Judges changed records again, and those with which they share or shared a citizen id; part of the caller's transaction if there is one.</summary>
    /// <param name="changed">The households that were changed; one that is gone has taken its findings along.</param>
    /// <param name="citizenIds">Blind indexes of the citizen ids that were recorded or struck.</param>
    /// <param name="hamlets">Where households were recorded before.</param>
    /// <param name="day">The day of the change.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task RecheckAsync(
        IReadOnlyCollection<long> changed, IReadOnlyCollection<long> citizenIds, IReadOnlyCollection<string> hamlets, DateOnly day, CancellationToken ct)
    {
        var households = changed.Concat(citizenIds.Count == 0 ? [] : await _shared.HouseholdsAsync(citizenIds, ct)).ToHashSet();
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        await using var rows = new BulkInsert(db);
        var records = await judge.JudgeAsync(households, day, ct);
        await KeepAsync(records, rows, day, ct);
        var touched = records.Select(r => (Commune: r.Household.CommuneCode ?? NoCommune, Hamlet: r.Household.HamletCode)).ToHashSet();
        if (hamlets.Count > 0)
            touched.UnionWith(await days.PlacesAsync(hamlets, day, ct));
        foreach (var commune in touched.GroupBy(t => t.Commune, t => t.Hamlet))
            if (await db.GapChecks.AnyAsync(k => k.CommuneCode == commune.Key && k.Day == day && !k.Stale, ct))
                await days.RecordAsync(commune.Key, [.. commune], rows, day, ct);
        if (transaction is not null)
            await transaction.CommitAsync(ct);
    }

    /// <summary>Remembers that records were brought in past <see cref="RecheckAsync"/>; the next reading or the next round judges all again.</summary>
    public static Task MarkStaleAsync(CauNoiContext db, CancellationToken ct) => db.GapChecks.ExecuteUpdateAsync(set => set.SetProperty(k => k.Stale, true), ct);

    private async Task KeepAsync(IReadOnlyList<JudgedRecord> records, BulkInsert rows, DateOnly day, CancellationToken ct)
    {
        var ids = records.Select(r => r.Household.Id).ToList();
        var known = await db.GapFindings.AsNoTracking().Where(f => EF.Parameter(ids).Contains(f.HouseholdId)).ToDictionaryAsync(f => (f.HouseholdId, f.Rule), ct);
        var written = new List<GapFinding>();
        var removed = new List<GapFinding>();
        foreach (var (household, gaps) in records)
        {
            foreach (var gap in gaps)
            {
                known.Remove((household.Id, gap.Rule), out var before);
                if (before is not null && Same(before, household, gap))
                    continue;
                if (before is not null)
                    removed.Add(before);
                written.Add(new GapFinding
                {
                    HouseholdId = household.Id,
                    Rule = gap.Rule,
                    MemberNumber = gap.Member,
                    Since = before?.Since ?? day,
                    HamletCode = household.HamletCode,
                    CommuneCode = household.CommuneCode,
                    ProvinceCode = household.ProvinceCode,
                });
            }
        }

        foreach (var rule in removed.Concat(known.Values).GroupBy(f => f.Rule, f => f.HouseholdId))
        {
            var (mended, of) = (rule.Key, rule.ToList());
            await db.GapFindings.Where(f => f.Rule == mended && EF.Parameter(of).Contains(f.HouseholdId)).ExecuteDeleteAsync(ct);
        }

        await rows.WriteAsync(written, ct);
    }

    private static bool Same(GapFinding before, JudgedHousehold household, FoundGap gap) =>
        (before.MemberNumber, before.HamletCode, before.CommuneCode, before.ProvinceCode)
        == (gap.Member, household.HamletCode, household.CommuneCode, household.ProvinceCode);
}
