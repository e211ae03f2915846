using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Messaging;

/// <summary>The kept exchange of conversations that live on our own page.</summary>
public sealed class Transcript(CauNoiContext db)
{
    /// <summary>Appends an entry; appending the same key again changes nothing.</summary>
    public async Task AppendAsync(string conversationId, string key, string payload, DateTimeOffset now, CancellationToken ct)
    {
        var at = now.ToUnixTimeMilliseconds();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await LockAsync(conversationId, ct);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Transcript" ("ConversationId", "Key", "Payload", "At")
            VALUES ({conversationId}, {key}, {payload}, {at})
            ON CONFLICT ("ConversationId", "Key") DO NOTHING
            """,
            ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Up to <paramref name="limit"/> entries above the given number, in order.</summary>
    public async Task<IReadOnlyList<TranscriptEntry>> ReadAfterAsync(string conversationId, long after, int limit, CancellationToken ct) =>
        await db.Transcript.AsNoTracking()
            .Where(t => t.ConversationId == conversationId && t.Id > after)
            .OrderBy(t => t.Id)
            .Take(limit)
            .ToListAsync(ct);

    // PostgreSQL hands out numbers before it commits: without the lock a reader could pass a number that appears only later.
    // SQLite has one writer at a time.
    private async Task LockAsync(string conversationId, CancellationToken ct)
    {
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({conversationId}, 0))", ct);
    }
}
