using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Messaging;

/// <summary>What has been said and is not delivered yet. Messages to one conversation leave one at a time, in order.</summary>
public sealed class Outbox(CauNoiContext db)
{
    /// <summary>How long an instance may take over one delivery before another one may have it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    /// <summary>Adds a message to the caller's unit of work.</summary>
    public void Add(string channel, string conversationId, string payload, DateTimeOffset now) =>
        db.Outbox.Add(new OutboxMessage
        {
            Channel = channel,
            ConversationId = conversationId,
            Payload = payload,
            CreatedAt = now,
            DueAt = now,
            State = OutboxState.Pending,
        });

    /// <summary>Takes the oldest due message of the channel that no instance has in hand and that no earlier one of its conversation blocks.</summary>
    public async Task<OutboxMessage?> ClaimAsync(string channel, DateTimeOffset now, CancellationToken ct)
    {
        while (true)
        {
            var next = await db.Outbox.AsNoTracking()
                .Where(m => m.State == OutboxState.Pending && m.Channel == channel && m.DueAt <= now)
                .Where(m => m.LeasedUntil == null || m.LeasedUntil < now)
                .Where(m => !db.Outbox.Any(e =>
                    e.State == OutboxState.Pending && e.Id < m.Id && e.Channel == m.Channel && e.ConversationId == m.ConversationId))
                .OrderBy(m => m.Id)
                .FirstOrDefaultAsync(ct);
            if (next is null)
                return null;
            var claimed = await db.Outbox
                .Where(m => m.Id == next.Id && m.State == OutboxState.Pending && (m.LeasedUntil == null || m.LeasedUntil < now))
                .ExecuteUpdateAsync(
                    set => set.SetProperty(m => m.LeasedUntil, now + Lease).SetProperty(m => m.Attempts, m => m.Attempts + 1), ct);
            if (claimed == 1)
            {
                next.Attempts++;
                return next;
            }
        }
    }

    public Task MarkDeliveredAsync(long id, DateTimeOffset now, CancellationToken ct) =>
        Settle(id, OutboxState.Delivered, deliveredAt: now, error: null, ct);

    public Task MarkParkedAsync(long id, string reason, CancellationToken ct) =>
        Settle(id, OutboxState.Parked, deliveredAt: null, reason, ct);

    /// <summary>Stops this message and everything else that waits for the same conversation.</summary>
    public Task StopConversationAsync(OutboxMessage message, string reason, CancellationToken ct) =>
        db.Outbox
            .Where(m => m.State == OutboxState.Pending && m.Channel == message.Channel && m.ConversationId == message.ConversationId)
            .ExecuteUpdateAsync(
                set => set.SetProperty(m => m.State, OutboxState.Stopped)
                    .SetProperty(m => m.Payload, "")
                    .SetProperty(m => m.LeasedUntil, (DateTimeOffset?)null)
                    .SetProperty(m => m.LastError, reason),
                ct);

    public Task RetryAsync(long id, DateTimeOffset dueAt, string reason, CancellationToken ct) =>
        db.Outbox.Where(m => m.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.DueAt, dueAt)
                .SetProperty(m => m.LeasedUntil, (DateTimeOffset?)null)
                .SetProperty(m => m.LastError, reason),
            ct);

    /// <summary>Gives back what a dead process had in hand; only where no other instance shares the database.</summary>
    public Task ReleaseLeasesAsync(CancellationToken ct) =>
        db.Outbox.Where(m => m.LeasedUntil != null && m.State == OutboxState.Pending)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.LeasedUntil, (DateTimeOffset?)null), ct);

    private Task Settle(long id, OutboxState state, DateTimeOffset? deliveredAt, string? error, CancellationToken ct) =>
        db.Outbox.Where(m => m.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.State, state)
                .SetProperty(m => m.DeliveredAt, deliveredAt)
                .SetProperty(m => m.LeasedUntil, (DateTimeOffset?)null)
                .SetProperty(m => m.LastError, error)
                .SetProperty(m => m.Payload, m => state == OutboxState.Delivered ? "" : m.Payload),
            ct);
}
