using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Messaging;

/// <summary>What was accepted and is not answered yet. Messages of one conversation are handed out one at a time, in order.</summary>
public sealed class Inbox(CauNoiContext db)
{
    /// <summary>How long an instance may take over one message before another one may have it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <returns>False if the channel has delivered this message before.</returns>
    public async Task<bool> AcceptAsync(string channel, string activityId, string conversationId, string payload, DateTimeOffset now, CancellationToken ct)
    {
        var at = now.ToUnixTimeMilliseconds();
        var rows = await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Inbox" ("Channel", "ActivityId", "ConversationId", "Payload", "ReceivedAt", "Attempts")
            VALUES ({channel}, {activityId}, {conversationId}, {payload}, {at}, 0)
            ON CONFLICT ("Channel", "ActivityId") DO NOTHING
            """,
            ct);
        return rows == 1;
    }

    /// <summary>Takes the oldest message that no instance has in hand; null if there is none.</summary>
    public async Task<InboxMessage?> ClaimAsync(DateTimeOffset now, CancellationToken ct)
    {
        while (true)
        {
            var next = await db.Inbox.AsNoTracking()
                .Where(m => m.AnsweredAt == null && (m.LeasedUntil == null || m.LeasedUntil < now))
                .Where(m => !db.Inbox.Any(e =>
                    e.AnsweredAt == null && e.Id < m.Id && e.Channel == m.Channel && e.ConversationId == m.ConversationId))
                .OrderBy(m => m.Id)
                .FirstOrDefaultAsync(ct);
            if (next is null)
                return null;
            var claimed = await db.Inbox
                .Where(m => m.Id == next.Id && m.AnsweredAt == null && (m.LeasedUntil == null || m.LeasedUntil < now))
                .ExecuteUpdateAsync(
                    set => set.SetProperty(m => m.LeasedUntil, now + Lease).SetProperty(m => m.Attempts, m => m.Attempts + 1), ct);
            if (claimed == 1)
            {
                next.Attempts++;
                return next;
            }
        }
    }

    /// <summary>Marks a message answered and forgets its text; part of the caller's transaction.</summary>
    /// <returns>False if another instance has answered it meanwhile: the caller's answer must not be kept.</returns>
    public async Task<bool> MarkAnsweredAsync(long id, DateTimeOffset now, CancellationToken ct) =>
        await db.Inbox.Where(m => m.Id == id && m.AnsweredAt == null).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.AnsweredAt, now)
                .SetProperty(m => m.LeasedUntil, (DateTimeOffset?)null)
                .SetProperty(m => m.Payload, ""),
            ct) == 1;

    /// <summary>Gives back what a dead process had in hand; only where no other instance shares the database.</summary>
    public Task ReleaseLeasesAsync(CancellationToken ct) =>
        db.Inbox.Where(m => m.LeasedUntil != null && m.AnsweredAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.LeasedUntil, (DateTimeOffset?)null), ct);
}
