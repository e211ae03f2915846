using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Registry;

/// <summary>Closing a review year: from then on its assessments stand as they are.</summary>
public sealed class ReviewYears(CauNoiContext db)
{
    /// <summary>Closes a commune's year. Saves.</summary>
    /// <returns>How many assessments stand now; null if the commune is unknown or the year is closed already.</returns>
    public async Task<int?> CloseAsync(string communeCode, int year, RecordAuthor author, CancellationToken ct)
    {
        if (!await db.Communes.AnyAsync(c => c.Code == communeCode, ct) || await IsClosedAsync(communeCode, year, ct))
            return null;
        db.ClosedYears.Add(new ClosedYear { CommuneCode = communeCode, Year = year, ClosedAt = author.At, ClosedBy = author.AccountId });
        await db.SaveChangesAsync(ct);
        return await db.Assessments.CountAsync(a => a.Year == year && db.Households.Any(h => h.Id == a.HouseholdId && h.CommuneCode == communeCode), ct);
    }

    /// <summary>True if the commune has closed the year.</summary>
    public Task<bool> IsClosedAsync(string? communeCode, int year, CancellationToken ct) =>
        db.ClosedYears.AnyAsync(y => y.CommuneCode == communeCode && y.Year == year, ct);

    /// <summary>All closed years, as pairs of commune and year.</summary>
    public async Task<IReadOnlySet<(string Commune, int Year)>> ClosedAsync(CancellationToken ct) =>
        (await db.ClosedYears.AsNoTracking().ToListAsync(ct)).Select(y => (y.CommuneCode, y.Year)).ToHashSet();

    public async Task<IReadOnlyList<ClosedYear>> ListAsync(CancellationToken ct) =>
        await db.ClosedYears.AsNoTracking().OrderBy(y => y.CommuneCode).ThenBy(y => y.Year).ToListAsync(ct);
}
