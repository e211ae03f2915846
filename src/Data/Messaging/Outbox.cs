using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Messaging;

/// <summary>What has been said, and how its delivery ended. Who delivers next is the affair of <see cref="OutboxQueue"/>.</summary>
public sealed class Outbox(CauNoiContext db)
{
    /// <summary>Adds a message to the caller's unit of work.</summary>
    public void Add(string channel, string conversationId, string payload, DateTimeOffset now, OutboxPriority priority = OutboxPriority.Reply) =>
        db.Outbox.Add(OutboxMessage.To(new ConversationAddress(channel, conversationId), payload, now, priority));

    /// <summary>Notes that the platform has taken them; from then on no other news of them counts.</summary>
    public Task MarkDeliveredAsync(IReadOnlyCollection<long> ids, DateTimeOffset now, CancellationToken ct) =>
        db.Outbox.Where(m => EF.Parameter(ids).Contains(m.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.State, OutboxState.Delivered)
                .SetProperty(m => m.DeliveredAt, now)
                .SetProperty(m => m.LeasedUntil, (DateTimeOffset?)null)
                .SetProperty(m => m.LastError, (string?)null)
                .SetProperty(m => m.Payload, ""),
            ct);

    /// <summary>Has it tried again, not before <paramref name="dueAt"/>.</summary>
    /// <param name="message">As it was when the try began.</param>
    /// <param name="partsSent">What of it has surely arrived.</param>
    public Task RetryAsync(OutboxMessage message, DateTimeOffset dueAt, string reason, int partsSent, CancellationToken ct) =>
        InHand(message).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.State, OutboxState.Pending)
                .SetProperty(m => m.DueAt, dueAt)
                .SetProperty(m => m.LeasedUntil, (DateTimeOffset?)null)
                .SetProperty(m => m.PartsSent, partsSent)
                .SetProperty(m => m.LastError, reason),
            ct);

    public Task MarkParkedAsync(OutboxMessage message, string reason, CancellationToken ct) => GiveUpAsync(message, OutboxState.Parked, reason, ct);

    public Task MarkUnsureAsync(OutboxMessage message, string reason, CancellationToken ct) => GiveUpAsync(message, OutboxState.Unsure, reason, ct);

    private Task GiveUpAsync(OutboxMessage message, OutboxState state, string reason, CancellationToken ct) =>
        InHand(message).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.State, state)
                .SetProperty(m => m.LeasedUntil, (DateTimeOffset?)null)
                .SetProperty(m => m.LastError, reason),
            ct);

    // An instance that was believed dead must not undo what another one has done since.
    private IQueryable<OutboxMessage> InHand(OutboxMessage message) =>
        db.Outbox.Where(m => m.Id == message.Id && m.State == OutboxState.Sending && m.Attempts == message.Attempts);
}
