using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Protection;

/// <summary>Replaces keys while the bot runs. Killed at any point, it is finished by the next call.</summary>
public sealed class KeyRotation(CauNoiContext db, KeyFile file, KeyGuard guard)
{
    // A bot that is writing may seal with the old key a moment longer than the first pass over a table.
    private const int Passes = 3;

    /// <summary>Adds a key, seals everything anew with it, then no longer needs the old one. A rotation that was interrupted is finished instead.</summary>
    /// <param name="alone">Whether no other program works on the data, so that none has to be waited for.</param>
    /// <param name="now">The time.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="KeyException">The keys are missing or another rotation is under way.</exception>
    public async Task<RotationReport> RotateFieldsAsync(bool alone, DateTimeOffset now, CancellationToken ct)
    {
        using var turn = OnlyOne();
        using var ring = await BeginAsync(KeyPurpose.Field, now, ct);
        // Programs that run read the new key, and stop sealing with the old one, before the old one is looked for.
        if (!alone)
            await Task.Delay(KeyRing.Staleness * 2, ct);
        var current = ring.Current.Id;
        var rewriting = new SealedRewriting(db, new FieldProtection(ring));
        var (values, unreadable) = (0L, 0L);
        for (var pass = 0; pass < Passes; pass++)
        {
            var (done, failed) = await rewriting.ResealAsync(current, ct);
            values += done;
            unreadable = failed;
            if (done == 0)
                break;
        }

        var left = (await new SealedColumns(db).CountAsync(ct)).Where(c => c.KeyId != current).Sum(c => c.Values);
        var retired = left == 0 ? await RetireAsync(KeyPurpose.Field, current, ct) : [];
        return new RotationReport(current, values, unreadable, left, retired);
    }

    /// <summary>Adds a key for the blind indexes and makes all of them anew. The bot must not be running: it would find nothing meanwhile.</summary>
    /// <exception cref="KeyException">The keys are missing or another rotation is under way.</exception>
    public async Task<RotationReport> RotateIndexAsync(DateTimeOffset now, CancellationToken ct)
    {
        using var turn = OnlyOne();
        using var ring = await BeginAsync(KeyPurpose.Index, now, ct);
        var (values, unreadable) = await new SealedRewriting(db, new FieldProtection(ring)).ReindexAsync(ct);
        var retired = unreadable == 0 ? await RetireAsync(KeyPurpose.Index, ring.Index.Id, ct) : [];
        return new RotationReport(ring.Index.Id, values, unreadable, unreadable, retired);
    }

    /// <summary>Takes the keys that nothing needs any more out of the file. The bot must not be running: it could still be sealing with one.</summary>
    /// <returns>The numbers of the keys.</returns>
    public async Task<IReadOnlyList<byte>> ForgetAsync(CancellationToken ct)
    {
        using var turn = OnlyOne();
        var needed = await guard.NeededAsync(ct);
        var keys = file.Read();
        var forgotten = keys.Where(k => needed.All(n => n.Id != k.Id)).ToList();
        if (forgotten.Count > 0)
            file.Write([.. keys.Except(forgotten)]);
        return [.. forgotten.Select(k => k.Id)];
    }

    // The file comes first: a key that something is sealed with must never be lost.
    private async Task<KeyRing> BeginAsync(KeyPurpose purpose, DateTimeOffset now, CancellationToken ct)
    {
        await guard.EnsureAsync(now, ct);
        var needed = await guard.NeededAsync(ct);
        if (needed.Count(k => k.Purpose == purpose) == 1)
        {
            var keys = file.Read();
            var last = Math.Max(keys.Max(k => k.Id), needed.Max(k => k.Id));
            if (last == byte.MaxValue)
                throw new KeyException("All 255 numbers of keys are used up.");
            file.Write([.. keys, KeySecret.New((byte)(last + 1), purpose, now)]);
            await guard.EnsureAsync(now, ct);
        }

        return KeyRing.Of(file.Read());
    }

    private async Task<IReadOnlyList<byte>> RetireAsync(KeyPurpose purpose, byte current, CancellationToken ct)
    {
        var old = (await guard.NeededAsync(ct)).Where(k => k.Purpose == purpose && k.Id != current).Select(k => k.Id).ToList();
        await db.ProtectionKeys.Where(k => old.Contains(k.Id)).ExecuteDeleteAsync(ct);
        return old;
    }

    private FileStream OnlyOne()
    {
        try
        {
            return new FileStream($"{file.Path}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (DirectoryNotFoundException)
        {
            throw new KeyException($"The key file {file.Path} is missing.");
        }
        catch (IOException)
        {
            throw new KeyException("Another rotation of the keys is under way.");
        }
    }
}
