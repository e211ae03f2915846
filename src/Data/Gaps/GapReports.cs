using CauNoi.Data.Access;
using CauNoi.Data.Protection;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using CauNoi.Knowledge.Policy.Standards;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Gaps;

/// <summary>The defects of many records at once.</summary>
public sealed class GapReports(CauNoiContext db, HouseholdRegistry registry, PovertyStandards standards, FieldProtection protection)
{
    /// <summary>The gaps in the reader's own areas, by household code; leaves an audit entry.</summary>
    public async Task<IReadOnlyList<Gap>> ForReaderAsync(Reader reader, DateOnly asOf, DateTimeOffset now, CancellationToken ct)
    {
        registry.Audit(reader, AuditAction.GapsRead, "own areas", allowed: true, now);
        return await CheckAsync(registry.ReadableBy(reader.AccountId), asOf, ct);
    }

    /// <summary>The gaps in the whole registry or one area of it, for the person who runs the program; leaves an audit entry.</summary>
    public async Task<IReadOnlyList<Gap>> ForOperatorAsync(string? commune, string? hamlet, DateOnly asOf, DateTimeOffset now, CancellationToken ct)
    {
        registry.Audit(Reader.Operator, AuditAction.GapsRead, hamlet ?? commune ?? "all areas", allowed: true, now);
        var households = db.Households.Where(h => (commune == null || h.CommuneCode == commune) && (hamlet == null || h.HamletCode == hamlet));
        return await CheckAsync(households, asOf, ct);
    }

    /// <summary>The gaps of one household that has been read with its members.</summary>
    public async Task<IReadOnlyList<Gap>> OfAsync(Household household, DateOnly asOf, CancellationToken ct)
    {
        var facts = await FactsAsync(db.Households.Where(h => h.Id == household.Id), ct);
        return [.. HouseholdGaps.Check(household, facts, standards, asOf)];
    }

    private async Task<IReadOnlyList<Gap>> CheckAsync(IQueryable<Household> households, DateOnly asOf, CancellationToken ct)
    {
        var facts = await FactsAsync(households, ct);
        var gaps = new List<Gap>();
        await foreach (var household in households.AsNoTracking().AsSplitQuery()
            .Include(h => h.Members.OrderBy(m => m.Number)).Include(h => h.Assessments.Where(a => a.Year == h.StatusYear)).OrderBy(h => h.Code)
            .AsAsyncEnumerable().WithCancellation(ct))
            gaps.AddRange(HouseholdGaps.Check(household, facts, standards, asOf));
        return gaps;
    }

    private async Task<RecordFacts> FactsAsync(IQueryable<Household> households, CancellationToken ct) => new(
        await db.Hamlets.Where(x => households.Any(h => h.HamletCode == x.Code)).Select(x => x.Code).ToHashSetAsync(ct),
        await db.Members
            .Where(m => m.CitizenIdIndex != null && households.Any(h => h.Id == m.HouseholdId))
            .Where(m => db.Members.Any(o => o.CitizenIdIndex == m.CitizenIdIndex && o.HouseholdId != m.HouseholdId))
            .Select(m => m.CitizenIdIndex!.Value)
            .ToHashSetAsync(ct),
        protection);
}
