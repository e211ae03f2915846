using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Protection;

/// <summary>Sees to it at the start that the key file and the database belong together.</summary>
public sealed class KeyGuard(CauNoiContext db, KeyFile file)
{
    /// <summary>
    /// Makes the first keys for a database in which nothing is sealed yet, and notes the keys of the file that the database is to need.
    /// Saves.
    /// </summary>
    /// <exception cref="KeyException">A key that the database needs is missing or is another one.</exception>
    public async Task EnsureAsync(DateTimeOffset now, CancellationToken ct)
    {
        var needed = await NeededAsync(ct);
        if (needed.Count == 0 && !file.Exists)
        {
            if (await new SealedColumns(db).AnySealedAsync(ct))
                throw new KeyException($"The database holds sealed values, but the key file {file.Path} is missing: put it back from where your copy is kept.");
            file.TryCreate(KeyRing.NewSecrets(now));
        }

        var keys = file.Exists ? file.Read() : throw Missing(needed);
        Compare(needed, keys);
        await NoteAsync([.. keys.Where(k => IsNewest(k, keys) && needed.All(n => n.Id != k.Id))], ct);
    }

    /// <exception cref="KeyException">A rotation of the blind indexes was interrupted, so that some would not be found.</exception>
    public async Task EnsureIndexedAsync(CancellationToken ct)
    {
        if (await db.ProtectionKeys.CountAsync(k => k.Purpose == KeyPurpose.Index, ct) > 1)
            throw new KeyException("A rotation of the index key was interrupted: finish it with './cau-noi keys rotate --index'.");
    }

    public Task<List<NeededKey>> NeededAsync(CancellationToken ct) => db.ProtectionKeys.AsNoTracking().OrderBy(k => k.Id).ToListAsync(ct);

    /// <exception cref="KeyException">A needed key is missing or is another one.</exception>
    private void Compare(IReadOnlyList<NeededKey> needed, IReadOnlyList<KeySecret> keys)
    {
        if (needed.Where(n => keys.All(k => k.Id != n.Id)).ToList() is { Count: > 0 } lacking)
            throw new KeyException($"The key file {file.Path} lacks {Names(lacking)} of this database: put the newest copy of the file back.");
        if (needed.Where(n => !keys.Single(k => k.Id == n.Id).Check().AsSpan().SequenceEqual(n.Check)).ToList() is { Count: > 0 } other)
            throw new KeyException(
                $"The key file {file.Path} belongs to another database ({Names(other)} differs): put this database's own key file there, or set Data:KeyFile.");
        if (keys.GroupBy(k => k.Purpose).Any(g => g.Key == KeyPurpose.Audit && needed.Any(n => n.Purpose == g.Key && n.Id != g.Max(k => k.Id))))
            throw new KeyException($"The key file {file.Path} has a second audit key: put this database's own key file there.");
    }

    // Two instances may start at once: the rows of the other are as good.
    private async Task NoteAsync(IReadOnlyList<KeySecret> keys, CancellationToken ct)
    {
        if (keys.Count == 0)
            return;
        try
        {
            db.ProtectionKeys.AddRange(keys.Select(NeededKey.Of));
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            var needed = await NeededAsync(ct);
            if (keys.Any(k => needed.All(n => n.Id != k.Id)))
                throw;
            Compare(needed, file.Read());
        }
    }

    private KeyException Missing(IReadOnlyList<NeededKey> needed) => new(
        $"The key file {file.Path} is missing, and this database needs {Names(needed)} of it: put the file back from where your copy is kept, or set Data:KeyFile.");

    private static bool IsNewest(KeySecret key, IReadOnlyList<KeySecret> keys) => keys.All(k => k.Purpose != key.Purpose || k.Id <= key.Id);

    private static string Names(IReadOnlyList<NeededKey> keys) => $"{(keys.Count == 1 ? "key" : "keys")} {string.Join(", ", keys.Select(k => k.Id))}";
}
