using CauNoi.Data.Access;
using CauNoi.Data.Messaging;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Reviews;

/// <summary>Broadcasts of an officer to the hamlet heads of her communes, and of a province to its officers. Every query is limited to the sender's own areas.</summary>
public sealed class Broadcasts(CauNoiContext db)
{
    /// <summary>The role to which a role may broadcast; null if it may not.</summary>
    public static Role? ReadersOf(Role role) => role switch
    {
        Role.Officer => Role.HamletHead,
        Role.Province => Role.Officer,
        _ => null,
    };

    /// <summary>Keeps what was written, to be sent when she has seen it. Saves.</summary>
    public async Task<Broadcast?> WriteAsync(Recipient sender, string text, DateTimeOffset now, CancellationToken ct)
    {
        if (ReadersOf(sender.Role) is not { } role)
            return null;
        var broadcast = new Broadcast { By = sender.AccountId, Role = role, Text = text, WrittenAt = now };
        db.Broadcasts.Add(broadcast);
        await db.SaveChangesAsync(ct);
        return broadcast;
    }

    /// <summary>How many people would get it, and how many have no chat in which they could.</summary>
    public async Task<(int Readers, int Unreachable)> CountAsync(Recipient sender, CancellationToken ct)
    {
        var all = await Readers(sender).CountAsync(ct);
        var reachable = await Readers(sender).CountAsync(a => db.LinkedChats.Any(c => c.AccountId == a.Id && c.UnreachableSince == null), ct);
        return (reachable, all - reachable);
    }

    /// <summary>Puts one copy for each reader into the outbox; a second time changes nothing. Saves.</summary>
    /// <param name="payload">The message as the host writes it.</param>
    /// <returns>How many copies; null if there is no such broadcast of hers that is still to be sent.</returns>
    public async Task<int?> SendAsync(Recipient sender, long id, Func<Broadcast, string> payload, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Broadcasts.Where(b => b.Id == id && b.By == sender.AccountId && b.SentAt == null).ExecuteUpdateAsync(set => set.SetProperty(b => b.SentAt, now), ct) == 0)
            return null;
        var broadcast = await db.Broadcasts.AsNoTracking().SingleAsync(b => b.Id == id, ct);
        var text = payload(broadcast);
        var readers = Readers(sender);
        var chats = await db.LinkedChats.AsNoTracking().Where(c => c.UnreachableSince == null && readers.Any(a => a.Id == c.AccountId)).ToListAsync(ct);
        var copies = chats.GroupBy(c => c.AccountId).Select(g => g.MaxBy(c => (c.LinkedAt, c.Id))!).OrderBy(c => c.Id)
            .Select(c => (c.AccountId, Message: OutboxMessage.To(new ConversationAddress(c.Channel, c.ConversationId), text, now, OutboxPriority.Broadcast)))
            .ToList();
        db.Outbox.AddRange(copies.Select(c => c.Message));
        await db.SaveChangesAsync(ct);
        db.BroadcastCopies.AddRange(copies.Select(c => new BroadcastCopy { BroadcastId = id, AccountId = c.AccountId, OutboxId = c.Message.Id }));
        await db.SaveChangesAsync(ct);
        return copies.Count;
    }

    /// <summary>Stops the copies that have not left; what is delivered cannot be called back.</summary>
    /// <returns>How many; null if there is no such broadcast of hers.</returns>
    public async Task<int?> StopAsync(Recipient sender, long id, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Broadcasts.Where(b => b.Id == id && b.By == sender.AccountId && b.SentAt != null)
            .ExecuteUpdateAsync(set => set.SetProperty(b => b.StoppedAt, b => b.StoppedAt ?? now), ct) == 0)
            return null;
        return await db.Outbox.Where(m => m.State == OutboxState.Pending && m.LeasedUntil == null && db.BroadcastCopies.Any(c => c.BroadcastId == id && c.OutboxId == m.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.State, OutboxState.Stopped).SetProperty(m => m.Payload, ""), ct);
    }

    /// <summary>How many copies are in each state; null if there is no such broadcast of hers.</summary>
    public async Task<IReadOnlyDictionary<OutboxState, int>?> ReportAsync(Recipient sender, long id, CancellationToken ct) =>
        await db.Broadcasts.AnyAsync(b => b.Id == id && b.By == sender.AccountId && b.SentAt != null, ct)
            ? await db.Outbox.Where(m => db.BroadcastCopies.Any(c => c.BroadcastId == id && c.OutboxId == m.Id)).GroupBy(m => m.State)
                .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct)
            : null;

    private IQueryable<Account> Readers(Recipient sender)
    {
        var role = ReadersOf(sender.Role);
        var mine = db.AreaScopes.Where(s => s.AccountId == sender.AccountId && db.Accounts.Any(a => a.Id == sender.AccountId && a.RevokedAt == null && a.Role == sender.Role));
        return db.Accounts.Where(a => a.RevokedAt == null && a.Role == role && a.Scopes.Any(s =>
            mine.Any(m => m.Level == AreaLevel.Commune && s.Level == AreaLevel.Hamlet && db.Hamlets.Any(h => h.Code == s.AreaCode && h.CommuneCode == m.AreaCode))
            || mine.Any(m => m.Level == AreaLevel.Province && s.Level == AreaLevel.Commune && db.Communes.Any(c => c.Code == s.AreaCode && c.ProvinceCode == m.AreaCode))));
    }
}
