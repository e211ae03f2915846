using CauNoi.Data.Access;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Reviews;

/// <summary>Who can be reminded, and in which of her chats.</summary>
public sealed class Recipients(CauNoiContext db)
{
    /// <summary>The roles that have duties.</summary>
    public static IReadOnlyList<Role> Roles { get; } = [Role.HamletHead, Role.Officer, Role.Province];

    /// <summary>Everybody in office in such a role, with and without a chat.</summary>
    public Task<IReadOnlyList<Recipient>> AllAsync(CancellationToken ct) => ListAsync(null, ct);

    /// <summary>One account; null if it is not in office in such a role.</summary>
    public async Task<Recipient?> FindAsync(Guid accountId, CancellationToken ct) => (await ListAsync(accountId, ct)).SingleOrDefault();

    private async Task<IReadOnlyList<Recipient>> ListAsync(Guid? only, CancellationToken ct)
    {
        var accounts = db.Accounts.Where(a => a.RevokedAt == null && Roles.Contains(a.Role) && (only == null || a.Id == only));
        var people = await accounts.OrderBy(a => a.Id).Select(a => new { a.Id, a.Name, a.Role }).ToListAsync(ct);
        var areas = (await db.AreaScopes.AsNoTracking().Where(s => accounts.Any(a => a.Id == s.AccountId)).ToListAsync(ct)).ToLookup(s => s.AccountId);
        var chats = (await Supervision.PreferredAsync(db, accounts, ct)).ToDictionary(c => c.AccountId);
        return people.ConvertAll(p => new Recipient(p.Id, p.Name, p.Role, chats.GetValueOrDefault(p.Id), [.. areas[p.Id]]));
    }
}
