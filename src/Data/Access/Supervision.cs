using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Access;

/// <summary>Who is told of somebody: the officers of the commune of a hamlet head, the province of an officer, nobody of anyone else.</summary>
internal static class Supervision
{
    /// <summary>The chats, one for each supervisor: the one that was used last among those that can be reached.</summary>
    public static async Task<IReadOnlyList<LinkedChat>> ChatsAboveAsync(CauNoiContext db, Account account, CancellationToken ct)
    {
        if (RoleAbove(account.Role) is not { } role)
            return [];
        var directory = new AccountDirectory(db);
        var places = new List<AreaPath>();
        foreach (var scope in account.Scopes)
            if (await directory.PathOfAsync(scope.Level, scope.AreaCode, ct) is { } path)
                places.Add(path);
        var above = await db.Accounts.AsNoTracking().Include(a => a.Scopes).Where(a => a.RevokedAt == null && a.Id != account.Id && a.Role == role).ToListAsync(ct);
        var chats = new List<LinkedChat>();
        foreach (var supervisor in above.Where(a => places.Any(p => p.LiesIn(a.Scopes))))
            if (await PreferredAsync(db, supervisor.Id, ct) is { } chat)
                chats.Add(chat);
        return chats;
    }

    /// <summary>The chat that the account's person used last among those that can be reached; null if there is none.</summary>
    public static Task<LinkedChat?> PreferredAsync(CauNoiContext db, Guid accountId, CancellationToken ct) =>
        db.LinkedChats.AsNoTracking()
            .Where(c => c.AccountId == accountId && c.UnreachableSince == null)
            .OrderByDescending(c => db.Conversations.Where(v => v.Channel == c.Channel && v.ConversationId == c.ConversationId).Max(v => (DateTimeOffset?)v.LastActivityAt) ?? c.LinkedAt)
            .ThenBy(c => c.Id)
            .FirstOrDefaultAsync(ct);

    /// <summary>One chat for each of the accounts, chosen in the same way. Never all chats of one person: what waits for a chat that is found closed goes to her other one.</summary>
    public static async Task<IReadOnlyList<LinkedChat>> PreferredAsync(CauNoiContext db, IQueryable<Account> accounts, CancellationToken ct)
    {
        var chats = await db.LinkedChats.AsNoTracking()
            .Where(c => c.UnreachableSince == null && accounts.Any(a => a.Id == c.AccountId))
            .Select(c => new
            {
                Chat = c,
                LastUsed = db.Conversations.Where(v => v.Channel == c.Channel && v.ConversationId == c.ConversationId).Max(v => (DateTimeOffset?)v.LastActivityAt) ?? c.LinkedAt,
            })
            .ToListAsync(ct);
        return [.. chats.GroupBy(c => c.Chat.AccountId).Select(g => g.OrderByDescending(c => c.LastUsed).ThenBy(c => c.Chat.Id).First().Chat).OrderBy(c => c.Id)];
    }

    /// <summary>The hamlet heads and officers in office who work in an officer's or a province's own areas, below her.</summary>
    public static IQueryable<Account> StaffBelow(CauNoiContext db, Guid accountId)
    {
        var mine = db.AreaScopes.Where(s => s.AccountId == accountId
            && db.Accounts.Any(a => a.Id == accountId && a.RevokedAt == null && (a.Role == Role.Officer || a.Role == Role.Province)));
        var communes = db.Communes.Where(c => mine.Any(m => m.Level == AreaLevel.Province && m.AreaCode == c.ProvinceCode));
        var hamlets = db.Hamlets.Where(h => mine.Any(m => m.Level == AreaLevel.Commune && m.AreaCode == h.CommuneCode) || communes.Any(c => c.Code == h.CommuneCode));
        return db.Accounts.Where(a => a.RevokedAt == null && a.Id != accountId
            && ((a.Role == Role.HamletHead && a.Scopes.Any(s => s.Level == AreaLevel.Hamlet && hamlets.Any(h => h.Code == s.AreaCode)))
                || (a.Role == Role.Officer && a.Scopes.Any(s => s.Level == AreaLevel.Commune && communes.Any(c => c.Code == s.AreaCode)))));
    }

    private static Role? RoleAbove(Role role) => role switch
    {
        Role.HamletHead => Role.Officer,
        Role.Officer => Role.Province,
        _ => null,
    };
}
