using CauNoi.Data.Access;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Reviews;

/// <summary>Broadcasts that are written and not sent: what they say, and who is to get them. A draft is of use for a day; nobody sends last month's meeting by an old button.</summary>
public sealed class BroadcastDrafts(CauNoiContext db)
{
    /// <summary>How long a draft can be changed and sent.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(1);

    /// <summary>The roles to which a role may broadcast, those that it looks after itself first; empty if it may not.</summary>
    public static IReadOnlyList<Role> RolesBelow(Role role) => role switch
    {
        Role.Officer => [Role.HamletHead],
        Role.Province => [Role.Officer, Role.HamletHead],
        _ => [],
    };

    /// <summary>The level of the places among which a role chooses.</summary>
    public static AreaLevel LevelOf(Role role) => role == Role.Officer ? AreaLevel.Hamlet : AreaLevel.Commune;

    /// <summary>Keeps what was written, for the first of the roles below and all of her area. Saves.</summary>
    /// <returns>Null if the sender may not broadcast.</returns>
    public async Task<Broadcast?> WriteAsync(Recipient sender, string text, DateTimeOffset now, CancellationToken ct)
    {
        if (RolesBelow(sender.Role) is not [var first, ..])
            return null;
        var broadcast = new Broadcast { By = sender.AccountId, Role = first, Text = text, WrittenAt = now };
        db.Broadcasts.Add(broadcast);
        await db.SaveChangesAsync(ct);
        return broadcast;
    }

    /// <summary>A draft of hers; null if there is none, or it was sent, or its time is over: not told apart.</summary>
    public Task<Broadcast?> FindAsync(Recipient sender, long id, DateTimeOffset now, CancellationToken ct)
    {
        var oldest = now - Life;
        return db.Broadcasts.Include(b => b.Areas).SingleOrDefaultAsync(b => b.Id == id && b.By == sender.AccountId && b.SentAt == null && b.WrittenAt > oldest, ct);
    }

    /// <summary>Chooses the role of the readers; null for all roles below the sender. A role that is not below her changes nothing. Saves.</summary>
    public async Task ChooseAsync(Recipient sender, Broadcast draft, Role? role, CancellationToken ct)
    {
        if (role is { } one && !RolesBelow(sender.Role).Contains(one))
            return;
        draft.Role = role;
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Chooses where the readers work, in place of what was chosen before; none for all of her area. Saves.</summary>
    /// <param name="codes">Hamlets of an officer, communes of a province; others are left out when the readers are looked for.</param>
    public async Task ChooseAsync(Broadcast draft, IReadOnlyCollection<string> codes, CancellationToken ct)
    {
        draft.Areas.RemoveAll(a => !codes.Contains(a.AreaCode));
        draft.Areas.AddRange(codes.Except(draft.Areas.Select(a => a.AreaCode)).Select(c => new BroadcastArea { AreaCode = c }).ToList());
        await db.SaveChangesAsync(ct);
    }
}
