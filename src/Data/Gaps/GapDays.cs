using CauNoi.Data.Storage;
using CauNoi.Knowledge.Policy.Gaps;
using CauNoi.Knowledge.Policy.ScoreSheets;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Gaps;

/// <summary>Writes each hamlet's figures of a day from the ledger, and ends assignments of which nothing is left.</summary>
public sealed class GapDays(CauNoiContext db, GapCatalogue catalogue)
{
    private const int KeptDays = 90;

    /// <summary>The figures of a commune's hamlets, or of some of them; those of the same day are replaced.</summary>
    internal async Task RecordAsync(string communeCode, IReadOnlyCollection<string>? hamlets, BulkInsert rows, DateOnly day, CancellationToken ct)
    {
        var commune = communeCode == GapLedger.NoCommune ? null : communeCode;
        var households = await db.Households.Where(h => h.CommuneCode == commune && (hamlets == null || hamlets.Contains(h.HamletCode)))
            .GroupBy(h => h.HamletCode)
            .Select(g => new { Hamlet = g.Key, Count = g.Count(), Province = g.Max(h => h.ProvinceCode) })
            .ToListAsync(ct);
        var findings = (await db.GapFindings.Where(f => f.CommuneCode == commune && (hamlets == null || hamlets.Contains(f.HamletCode)))
            .Select(f => new { f.HamletCode, f.HouseholdId, f.Rule }).ToListAsync(ct)).ToLookup(f => f.HamletCode, f => (f.HouseholdId, f.Rule));
        var figures = households.ConvertAll(h =>
        {
            var open = findings[h.Hamlet].ToList();
            return new GapDay
            {
                Day = day,
                HamletCode = h.Hamlet,
                CommuneCode = communeCode,
                ProvinceCode = h.Province,
                Households = h.Count,
                Complete = h.Count - open.Select(f => f.HouseholdId).Distinct().Count(),
                Blocked = open.Where(f => catalogue.Of(f.Rule, day).BlocksRecognition).Select(f => f.HouseholdId).Distinct().Count(),
                ByRule = open.GroupBy(f => f.Rule).ToDictionary(g => g.Key, g => g.Count()),
            };
        });
        await db.GapDays.Where(d => d.CommuneCode == communeCode && d.Day == day && (hamlets == null || hamlets.Contains(d.HamletCode))).ExecuteDeleteAsync(ct);
        await rows.WriteAsync(figures, ct);
        await EndMendedAsync(figures, day, ct);
    }

    /// <summary>The communes to which hamlets belonged, by the figures of the day.</summary>
    internal async Task<IReadOnlyList<(string Commune, string Hamlet)>> PlacesAsync(IReadOnlyCollection<string> hamlets, DateOnly day, CancellationToken ct) =>
        [.. (await db.GapDays.Where(d => d.Day == day && hamlets.Contains(d.HamletCode)).Select(d => new { d.CommuneCode, d.HamletCode }).ToListAsync(ct))
            .Select(d => (d.CommuneCode, d.HamletCode))];

    /// <summary>Forgets the figures of long ago but for those of the first of each month.</summary>
    public async Task ThinOutAsync(DateOnly today, CancellationToken ct)
    {
        var from = today.AddDays(-KeptDays);
        await db.GapDays.Where(d => d.Day < from && d.Day.Day != 1).ExecuteDeleteAsync(ct);
    }

    /// <summary>True if a hamlet head can mend it.</summary>
    internal bool IsForHamlet(GapRule rule, DateOnly day) => catalogue.Of(rule, day).FixedBy == FixedBy.Hamlet;

    private async Task EndMendedAsync(IEnumerable<GapDay> hamlets, DateOnly day, CancellationToken ct)
    {
        var mended = hamlets.Where(h => !h.ByRule.Keys.Any(r => IsForHamlet(r, day))).Select(h => h.HamletCode).ToList();
        await db.GapAssignments.Where(a => a.EndedOn == null && EF.Parameter(mended).Contains(a.HamletCode))
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.EndedOn, day), ct);
    }
}
