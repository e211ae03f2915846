using CauNoi.Data.Protection;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Messaging;

/// <summary>Files for a day: sealed, each readable from its own conversation only.</summary>
public sealed class FileStore(CauNoiContext db, FieldProtection protection)
{
    /// <summary>Adds a file to the caller's unit of work.</summary>
    /// <param name="life">How long it can be read.</param>
    /// <returns>What to read it by.</returns>
    public Guid Add(ConversationAddress owner, FileContent file, DateTimeOffset now, TimeSpan life)
    {
        var stored = new StoredFile
        {
            Id = Guid.CreateVersion7(now),
            Channel = owner.Channel,
            ConversationId = owner.ConversationId,
            Name = file.Name.Length > StoredFile.LongestName ? file.Name[^StoredFile.LongestName..] : file.Name,
            MediaType = file.MediaType,
            Size = file.Bytes.Length,
            Content = protection.SealBytes(file.Bytes, ProtectedField.File),
            CreatedAt = now,
            ExpiresAt = now + life,
        };
        db.StoredFiles.Add(stored);
        return stored.Id;
    }

    /// <returns>Null if there is no such file, it has expired or it belongs to another conversation: the three look alike.</returns>
    public async Task<FileContent?> ReadAsync(Guid id, ConversationAddress reader, DateTimeOffset now, CancellationToken ct)
    {
        var found = await db.StoredFiles.AsNoTracking().SingleOrDefaultAsync(
            f => f.Id == id && f.Channel == reader.Channel && f.ConversationId == reader.ConversationId && f.ExpiresAt > now, ct);
        return found is null ? null : new FileContent(found.Name, found.MediaType, protection.OpenBytes(found.Content, ProtectedField.File));
    }

    /// <summary>Deletes what can no longer be read. Saves.</summary>
    /// <returns>How many.</returns>
    public Task<int> DeleteExpiredAsync(DateTimeOffset now, CancellationToken ct) =>
        db.StoredFiles.Where(f => f.ExpiresAt <= now).ExecuteDeleteAsync(ct);
}
