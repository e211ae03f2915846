using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Access;

/// <summary>The chats of the officers and administrators who answer for a place.</summary>
public sealed class StewardChats(CauNoiContext db, AccountDirectory accounts)
{
    /// <summary>One chat of each of those in whose areas one of the places lies.</summary>
    /// <param name="besides">An account that is not told: what is said is about itself.</param>
    public async Task<IReadOnlyList<LinkedChat>> OfAsync(IEnumerable<(AreaLevel Level, string Code)> places, Guid? besides, CancellationToken ct)
    {
        var paths = new List<AreaPath>();
        foreach (var (level, code) in places)
            if (await accounts.PathOfAsync(level, code, ct) is { } path)
                paths.Add(path);
        var stewards = await db.Accounts.AsNoTracking().Include(a => a.Scopes)
            .Where(a => a.RevokedAt == null && a.Id != besides && (a.Role == Role.Officer || a.Role == Role.Administrator))
            .ToListAsync(ct);
        var told = stewards.Where(a => paths.Any(p => p.LiesIn(a.Scopes))).Select(a => a.Id).ToList();
        return await Supervision.PreferredAsync(db, db.Accounts.Where(a => told.Contains(a.Id)), ct);
    }
}
