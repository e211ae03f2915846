using CauNoi.Data.Access;
using CauNoi.Data.Messaging;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Privacy;

/// <summary>What the bot itself keeps of a person's conversation, and its deletion when she asks (Luật 91/2025/QH15, Điều 14). Official records are no part of it.</summary>
public sealed class OwnData(CauNoiContext db, AccountDirectory accounts, Consents consents)
{
    public async Task<KeptOfChat> CountAsync(ConversationAddress chat, CancellationToken ct) => new(
        await db.Transcript.CountAsync(t => t.ConversationId == chat.ConversationId, ct),
        await db.UnansweredQuestions.CountAsync(q => q.Channel == chat.Channel && q.ConversationId == chat.ConversationId, ct),
        await db.StoredFiles.CountAsync(f => f.Channel == chat.Channel && f.ConversationId == chat.ConversationId, ct));

    /// <summary>
    /// Deletes the conversation that is kept for the page, its files, its questions and its link to an account, and withdraws what was agreed to; part of
    /// the caller's transaction. What the host remembers of the conversation is the caller's to forget.
    /// </summary>
    public async Task EraseAsync(ConversationAddress chat, ConsentGiver person, DateTimeOffset now, CancellationToken ct)
    {
        await consents.WithdrawAsync(person, now, ct);
        await accounts.UnlinkAsync(person.Channel, person.UserId, ct);
        await db.Transcript.Where(t => t.ConversationId == chat.ConversationId).ExecuteDeleteAsync(ct);
        await db.StoredFiles.Where(f => f.Channel == chat.Channel && f.ConversationId == chat.ConversationId).ExecuteDeleteAsync(ct);
        await db.UnansweredQuestions.Where(q => q.Channel == chat.Channel && q.ConversationId == chat.ConversationId).ExecuteDeleteAsync(ct);
        await db.Outbox
            .Where(m => m.Channel == chat.Channel && m.ConversationId == chat.ConversationId && m.State != OutboxState.Pending && m.State != OutboxState.Sending)
            .ExecuteDeleteAsync(ct);
    }
}
