using CauNoi.Data.Access;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Messaging;

/// <summary>Who is to be told that messages did not reach people of hers: of each message once, and once a day at most.</summary>
public sealed class UndeliveredNotices(CauNoiContext db, UndeliveredAtPeople undelivered)
{
    /// <summary>The officers and provinces who have something new on their list and have not been told anything today, each with how many.</summary>
    public async Task<IReadOnlyList<(Guid AccountId, int Count)>> DueAsync(DateOnly today, CancellationToken ct)
    {
        await ForgetAsync(today, ct);
        var staff = db.Accounts.Where(a => a.RevokedAt == null && (a.Role == Role.HamletHead || a.Role == Role.Officer));
        if (!await OutboxLedger.ForAPerson(db)
            .AnyAsync(m => db.LinkedChats.Any(c => c.Channel == m.Channel && c.ConversationId == m.ConversationId && staff.Any(a => a.Id == c.AccountId)), ct))
            return [];
        var above = await db.Accounts
            .Where(a => a.RevokedAt == null && (a.Role == Role.Officer || a.Role == Role.Province)
                && !db.UndeliveredNotices.Any(n => n.AccountId == a.Id && n.Day == today)
                && db.LinkedChats.Any(c => c.AccountId == a.Id && c.UnreachableSince == null))
            .OrderBy(a => a.Id).Select(a => a.Id).ToListAsync(ct);
        var due = new List<(Guid, int)>();
        foreach (var account in above)
            if (await NewAsync(account, ct) is { Count: > 0 } found)
                due.Add((account, found.Count));
        return due;
    }

    /// <summary>Notes that an account is told of everything on her list, and puts the message that tells it into the outbox of the chat that she used last. Saves.</summary>
    /// <param name="payload">The message as the host writes it.</param>
    /// <returns>False if there is nothing new, or no chat.</returns>
    public async Task<bool> TellAsync(Guid accountId, string payload, DateOnly today, DateTimeOffset now, CancellationToken ct)
    {
        if (await NewAsync(accountId, ct) is not { Count: > 0 } found || await Supervision.PreferredAsync(db, accountId, ct) is not { } chat)
            return false;
        db.UndeliveredNotices.AddRange(found.Select(id => new UndeliveredNotice { AccountId = accountId, OutboxId = id, Day = today }));
        db.Outbox.Add(OutboxMessage.To(new ConversationAddress(chat.Channel, chat.ConversationId), payload, now, OutboxPriority.Reminder));
        await db.SaveChangesAsync(ct);
        return true;
    }

    private async Task<IReadOnlyList<long>> NewAsync(Guid accountId, CancellationToken ct)
    {
        var told = await db.UndeliveredNotices.Where(n => n.AccountId == accountId).Select(n => n.OutboxId).ToHashSetAsync(ct);
        return [.. (await undelivered.ListAsync(accountId, ct)).Select(u => u.Id).Where(id => !told.Contains(id)).Distinct()];
    }

    // What was tried again and fails again is news; today's notices stay, so that nobody is told twice a day.
    private Task ForgetAsync(DateOnly today, CancellationToken ct)
    {
        var waiting = OutboxLedger.ForAPerson(db);
        return db.UndeliveredNotices.Where(n => n.Day < today && !waiting.Any(m => m.Id == n.OutboxId)).ExecuteDeleteAsync(ct);
    }
}
