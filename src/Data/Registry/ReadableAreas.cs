using CauNoi.Data.Access;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Registry;

/// <summary>
/// The areas of an account in office, to narrow a search to them. No right follows from it: which households may be read is for
/// <see cref="HouseholdRegistry.ReadableBy"/> alone to say.
/// </summary>
public sealed class ReadableAreas(CauNoiContext db)
{
    public async Task<IReadOnlyList<AreaScope>> ScopesAsync(Guid accountId, CancellationToken ct) =>
        await db.AreaScopes.AsNoTracking()
            .Where(s => s.AccountId == accountId && db.Accounts.Any(a => a.Id == accountId && a.RevokedAt == null))
            .ToListAsync(ct);

    /// <summary>The hamlets in these areas.</summary>
    public async Task<IReadOnlyList<Hamlet>> HamletsAsync(IReadOnlyList<AreaScope> scopes, CancellationToken ct)
    {
        var (hamlets, communes, provinces) = (Codes(scopes, AreaLevel.Hamlet), Codes(scopes, AreaLevel.Commune), Codes(scopes, AreaLevel.Province));
        return await db.Hamlets.AsNoTracking()
            .Where(x => hamlets.Contains(x.Code) || communes.Contains(x.CommuneCode)
                || db.Communes.Any(c => c.Code == x.CommuneCode && provinces.Contains(c.ProvinceCode)))
            .OrderBy(x => x.Code)
            .ToListAsync(ct);
    }

    internal static List<string> Codes(IReadOnlyList<AreaScope> scopes, AreaLevel level) => [.. scopes.Where(s => s.Level == level).Select(s => s.AreaCode)];
}
