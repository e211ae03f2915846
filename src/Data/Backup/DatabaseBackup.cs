using System.Reflection;
using CauNoi.Data.Protection;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Backup;

/// <summary>Copies the database into one file while the bot runs.</summary>
public sealed class DatabaseBackup(CauNoiContext db, DatabaseOptions options, KeyFile keyFile)
{
    /// <param name="path">The archive to write.</param>
    /// <param name="withKeys">Puts the key file in too: who has the archive can then read everything.</param>
    /// <param name="now">The time.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="KeyException">The keys were asked for and are missing.</exception>
    public async Task<BackupOutcome> WriteAsync(string path, bool withKeys, DateTimeOffset now, CancellationToken ct)
    {
        if (File.Exists(path))
            return new BackupOutcome(BackupRefusal.FileExists, null);
        if (!await db.Database.CanConnectAsync(ct) || (await db.Database.GetAppliedMigrationsAsync(ct)).LastOrDefault() is not { } schema)
            return new BackupOutcome(BackupRefusal.NoDatabase, null);
        if (withKeys)
            keyFile.Read();

        var whole = WholeDatabases.Of(options);
        var copy = $"{Path.GetFullPath(path)}.database";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            // A rotation may end while the copy is made: what either moment needs.
            var before = await KeysAsync(ct);
            var rows = await whole.CopyToAsync(copy, ct);
            var keys = before.UnionBy(await KeysAsync(ct), k => k.Id).OrderBy(k => k.Id).ToList();
            var manifest = await BackupArchive.WriteAsync(
                Path.GetFullPath(path),
                copy,
                withKeys ? keyFile.Path : null,
                sha256 => new BackupManifest(BackupManifest.ProductName, Version, whole.Engine, schema, now, sha256, rows, keys, withKeys),
                ct);
            return new BackupOutcome(null, manifest);
        }
        catch (BackupRefusedException refused)
        {
            return new BackupOutcome(refused.Refusal, null);
        }
        finally
        {
            File.Delete(copy);
        }
    }

    // An older schema knows no keys.
    private async Task<List<NeededKey>> KeysAsync(CancellationToken ct) =>
        (await db.Database.GetPendingMigrationsAsync(ct)).Any() ? [] : await db.ProtectionKeys.AsNoTracking().ToListAsync(ct);

    private static string Version => typeof(DatabaseBackup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
