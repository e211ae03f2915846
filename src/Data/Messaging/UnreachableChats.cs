using CauNoi.Data.Access;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Messaging;

/// <summary>Chats in which nothing arrives any more because their people do not want it, or are gone.</summary>
public sealed class UnreachableChats(CauNoiContext db)
{
    /// <summary>
    /// Notes that the platform refuses the message's conversation for good. The message and all that waits for the conversation go to the chat that the
    /// person used last among her others; if she has none, or is of a household, they are stopped. Part of the caller's transaction.
    /// </summary>
    public async Task<StoppedChat> StopAsync(OutboxMessage message, string reason, DateTimeOffset now, CancellationToken ct)
    {
        var chats = db.LinkedChats.Where(c => c.Channel == message.Channel && c.ConversationId == message.ConversationId);
        var owner = await chats.Select(c => (Guid?)c.AccountId).FirstOrDefaultAsync(ct);
        var isNew = await chats.Where(c => c.UnreachableSince == null).ExecuteUpdateAsync(
            set => set.SetProperty(c => c.UnreachableSince, now).SetProperty(c => c.UnreachableReason, reason), ct) > 0;
        var account = owner is null ? null : await db.Accounts.AsNoTracking().Include(a => a.Scopes).SingleOrDefaultAsync(a => a.Id == owner && a.RevokedAt == null, ct);
        // A household's account is several people's: what one of them was to read is not the others'.
        if (account is { Role: not Role.Resident } && await Supervision.PreferredAsync(db, account.Id, ct) is { } other)
        {
            await MoveAsync(message, other, now, ct);
            return new StoppedChat(account, other, []);
        }

        await Waiting(message).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.State, OutboxState.Stopped)
                .SetProperty(m => m.Payload, "")
                .SetProperty(m => m.LeasedUntil, (DateTimeOffset?)null)
                .SetProperty(m => m.LastError, reason),
            ct);
        return new StoppedChat(account, null, isNew && account is not null ? await Supervision.ChatsAboveAsync(db, account, ct) : []);
    }

    /// <summary>Whoever writes can be written to.</summary>
    public Task HeardFromAsync(string channel, string userId, CancellationToken ct) =>
        db.LinkedChats.Where(c => c.Channel == channel && c.UserId == userId && c.UnreachableSince != null).ExecuteUpdateAsync(
            set => set.SetProperty(c => c.UnreachableSince, (DateTimeOffset?)null).SetProperty(c => c.UnreachableReason, (string?)null), ct);

    // Files are readable from their own conversation only, so they move with the messages that name them.
    private async Task MoveAsync(OutboxMessage message, LinkedChat to, DateTimeOffset now, CancellationToken ct)
    {
        await db.StoredFiles.Where(f => f.Channel == message.Channel && f.ConversationId == message.ConversationId).ExecuteUpdateAsync(
            set => set.SetProperty(f => f.Channel, to.Channel).SetProperty(f => f.ConversationId, to.ConversationId), ct);
        await Waiting(message).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.Channel, to.Channel)
                .SetProperty(m => m.ConversationId, to.ConversationId)
                .SetProperty(m => m.State, OutboxState.Pending)
                .SetProperty(m => m.DueAt, now)
                .SetProperty(m => m.LeasedUntil, (DateTimeOffset?)null)
                .SetProperty(m => m.PartsSent, 0),
            ct);
    }

    private IQueryable<OutboxMessage> Waiting(OutboxMessage message) => db.Outbox.Where(m =>
        m.Channel == message.Channel && m.ConversationId == message.ConversationId
        && (m.State == OutboxState.Pending || (m.State == OutboxState.Sending && m.Id == message.Id)));
}
