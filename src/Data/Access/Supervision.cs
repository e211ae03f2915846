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

    private static Role? RoleAbove(Role role) => role switch
    {
        Role.HamletHead => Role.Officer,
        Role.Officer => Role.Province,
        _ => null,
    };
}
