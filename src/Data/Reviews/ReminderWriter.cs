using CauNoi.Data.Messaging;
using CauNoi.Data.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CauNoi.Data.Reviews;

/// <summary>Puts messages into the outbox together with the reminders that they tell: both or neither, and each reminder once.</summary>
public sealed class ReminderWriter(CauNoiContext db)
{
    private const int SqliteConstraint = 19;

    /// <summary>Writes all messages in one transaction. If another instance was faster with one of them, it is left out and the others go out.</summary>
    /// <returns>How many messages were written.</returns>
    public async Task<int> WriteAsync(IReadOnlyList<PersonalMessage> messages, DateTimeOffset now, CancellationToken ct)
    {
        if (await TryWriteAsync(messages, now, ct))
            return messages.Count;
        var written = 0;
        if (messages.Count > 1)
            foreach (var message in messages)
                written += await TryWriteAsync([message], now, ct) ? 1 : 0;
        return written;
    }

    private async Task<bool> TryWriteAsync(IReadOnlyList<PersonalMessage> messages, DateTimeOffset now, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        try
        {
            await using (var rows = new BulkInsert(db))
            {
                await rows.WriteAsync<SentDigest>([.. messages.Select(m => m.Digest).OfType<SentDigest>()], ct);
                await rows.WriteAsync<Reminder>([.. messages.SelectMany(m => m.Reminders)], ct);
                await rows.WriteAsync<OutboxMessage>([.. messages.Select(m => OutboxMessage.To(m.To, m.Payload, now, m.Digest is null ? OutboxPriority.Urgent : OutboxPriority.Reminder))], ct, keyByDatabase: true);
            }

            await transaction.CommitAsync(ct);
            return true;
        }
        catch (Exception fault) when (IsTold(fault))
        {
            await transaction.RollbackAsync(ct);
            return false;
        }
    }

    private static bool IsTold(Exception fault) =>
        fault.GetBaseException() is SqliteException { SqliteErrorCode: SqliteConstraint } or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}

/// <summary>A message to one person with everything that it reminds her of.</summary>
/// <param name="Digest">Null for what goes out beside the day's digest.</param>
public sealed record PersonalMessage(ConversationAddress To, string Payload, IReadOnlyList<Reminder> Reminders, SentDigest? Digest);
