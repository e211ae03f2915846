using CauNoi.Data.Access;
using CauNoi.Data.Messaging;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Reviews;

/// <summary>Broadcasts of an officer to hamlet heads of her communes, and of a province to its officers and hamlet heads. Every query is limited to the sender's own areas.</summary>
public sealed class Broadcasts(CauNoiContext db, BroadcastDrafts drafts)
{
    /// <summary>How many people would get it, and how many more have no chat in which they could.</summary>
    public async Task<(int Readers, int Unreachable)> CountAsync(Recipient sender, Broadcast draft, CancellationToken ct)
    {
        var readers = Readers(sender, draft);
        var all = await readers.CountAsync(ct);
        var reachable = await readers.CountAsync(a => db.LinkedChats.Any(c => c.AccountId == a.Id && c.UnreachableSince == null), ct);
        return (reachable, all - reachable);
    }

    /// <summary>How many people would get a draft of hers now; null if there is none.</summary>
    public async Task<int?> CountAsync(Recipient sender, long id, DateTimeOffset now, CancellationToken ct) =>
        await drafts.FindAsync(sender, id, now, ct) is { } draft ? (await CountAsync(sender, draft, ct)).Readers : null;

    /// <summary>Puts one copy for each reader into the outbox; a second time changes nothing. Saves.</summary>
    /// <param name="payload">The message as the host writes it.</param>
    /// <returns>How many copies, none of which is nothing sent; null if there is no such draft of hers.</returns>
    public async Task<SentBroadcast?> SendAsync(Recipient sender, long id, Func<Broadcast, string> payload, DateTimeOffset now, CancellationToken ct)
    {
        if (await drafts.FindAsync(sender, id, now, ct) is not { } draft)
            return null;
        var chats = await Supervision.PreferredAsync(db, Readers(sender, draft), ct);
        var sent = new SentBroadcast(chats.Count, await Readers(sender, draft).CountAsync(ct) - chats.Count);
        if (chats.Count == 0)
            return sent;
        // Of two who press at once the second finds it sent.
        if (await db.Broadcasts.Where(b => b.Id == id && b.SentAt == null).ExecuteUpdateAsync(set => set.SetProperty(b => b.SentAt, now), ct) == 0)
            return null;
        var text = payload(draft);
        var copies = chats.Select(c => (c.AccountId, Message: OutboxMessage.To(new ConversationAddress(c.Channel, c.ConversationId), text, now, OutboxPriority.Broadcast))).ToList();
        db.Outbox.AddRange(copies.Select(c => c.Message));
        await db.SaveChangesAsync(ct);
        db.BroadcastCopies.AddRange(copies.Select(c => new BroadcastCopy { BroadcastId = id, AccountId = c.AccountId, OutboxId = c.Message.Id }));
        await db.SaveChangesAsync(ct);
        return sent;
    }

    /// <summary>Stops the copies that have not left; what is delivered cannot be called back.</summary>
    /// <returns>How many; null if there is no such broadcast of hers.</returns>
    public async Task<int?> StopAsync(Recipient sender, long id, DateTimeOffset now, CancellationToken ct)
    {
        if (await Sent(sender, id).ExecuteUpdateAsync(set => set.SetProperty(b => b.StoppedAt, b => b.StoppedAt ?? now), ct) == 0)
            return null;
        return await Copies(id).Where(m => (m.State == OutboxState.Pending && m.LeasedUntil == null) || m.State == OutboxState.Parked)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.State, OutboxState.Stopped).SetProperty(m => m.Payload, "").SetProperty(m => m.LastError, (string?)null), ct);
    }

    /// <summary>How far it has come; null if there is no such broadcast of hers.</summary>
    public async Task<BroadcastReport?> ReportAsync(Recipient sender, long id, CancellationToken ct)
    {
        if (!await Sent(sender, id).AnyAsync(ct))
            return null;
        var copies = await db.BroadcastCopies.CountAsync(c => c.BroadcastId == id, ct);
        // Only the sender stops without a reason that the platform gave.
        var found = await Copies(id).GroupBy(m => new { m.State, BySender = m.LastError == null }).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        return new BroadcastReport(
            Count(OutboxState.Delivered),
            Count(OutboxState.Pending) + Count(OutboxState.Sending),
            Count(OutboxState.Unsure),
            Count(OutboxState.Parked),
            found.Where(f => f.Key is { State: OutboxState.Stopped, BySender: false }).Sum(f => f.Count),
            found.Where(f => f.Key is { State: OutboxState.Stopped, BySender: true }).Sum(f => f.Count),
            copies - found.Sum(f => f.Count));

        int Count(OutboxState state) => found.Where(f => f.Key.State == state).Sum(f => f.Count);
    }

    private IQueryable<Broadcast> Sent(Recipient sender, long id) => db.Broadcasts.Where(b => b.Id == id && b.By == sender.AccountId && b.SentAt != null);

    private IQueryable<OutboxMessage> Copies(long id) => db.Outbox.Where(m => db.BroadcastCopies.Any(c => c.BroadcastId == id && c.OutboxId == m.Id));

    private IQueryable<Account> Readers(Recipient sender, Broadcast draft)
    {
        var roles = BroadcastDrafts.RolesBelow(sender.Role).Where(r => draft.Role is null || r == draft.Role).ToList();
        var below = Supervision.StaffBelow(db, sender.AccountId).Where(a => roles.Contains(a.Role));
        if (draft.Areas.Count == 0)
            return below;
        var chosen = draft.Areas.Select(a => a.AreaCode).ToList();
        return below.Where(a => a.Scopes.Any(s => chosen.Contains(s.AreaCode)
            || (s.Level == AreaLevel.Hamlet && db.Hamlets.Any(h => h.Code == s.AreaCode && chosen.Contains(h.CommuneCode)))));
    }
}

/// <param name="Copies">How many people get it.</param>
/// <param name="Unreachable">How many more have no chat in which they could.</param>
public sealed record SentBroadcast(int Copies, int Unreachable);
