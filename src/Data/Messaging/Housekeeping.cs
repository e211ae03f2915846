using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Messaging;

/// <summary>Forgets conversations that have had their time.</summary>
public sealed class Housekeeping(CauNoiContext db)
{
    /// <summary>
    /// Deletes what was answered, delivered or shown before the given time; of a message that never arrived only its text goes, of a question
    /// only where it was asked, of a conversation that has been silent since then what the bot remembers of it. Saves.
    /// </summary>
    /// <returns>How many rows were deleted.</returns>
    public async Task<int> ForgetBeforeAsync(DateTimeOffset before, CancellationToken ct)
    {
        await db.Outbox.Where(m => (m.State == OutboxState.Parked || m.State == OutboxState.Unsure) && m.CreatedAt < before)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Payload, ""), ct);
        await db.UnansweredQuestions.Where(q => q.At < before && q.ConversationId != null)
            .ExecuteUpdateAsync(set => set.SetProperty(q => q.Channel, (string?)null).SetProperty(q => q.ConversationId, (string?)null), ct);
        await db.Conversations.Where(c => c.LastActivityAt < before)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.State, Conversation.NothingRemembered), ct);
        return await db.Inbox.Where(m => m.AnsweredAt < before).ExecuteDeleteAsync(ct)
            + await db.Outbox.Where(m => m.CreatedAt < before && (m.State == OutboxState.Delivered || m.State == OutboxState.Stopped)).ExecuteDeleteAsync(ct)
            + await db.Transcript.Where(t => t.At < before).ExecuteDeleteAsync(ct);
    }
}
