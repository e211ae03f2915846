using System.Globalization;
using CauNoi.Data.Protection;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Backup;

/// <summary>Puts a backup in the database's place.</summary>
public sealed class DatabaseRestore(CauNoiContext db, DatabaseOptions options, KeyFile keyFile)
{
    /// <summary>Unpacks and checks a backup; with <paramref name="apply"/> it then takes the place of the database.</summary>
    /// <param name="path">The archive.</param>
    /// <param name="apply">False: nothing is changed.</param>
    /// <param name="now">The time.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="KeyException">The keys in the backup cannot be read.</exception>
    public async Task<RestoreReport> RunAsync(string path, bool apply, DateTimeOffset now, CancellationToken ct)
    {
        BackupManifest? manifest = null;
        var unpacked = $"{Path.GetFullPath(options.SqliteFile)}.restoring-{Environment.ProcessId}";
        try
        {
            if (!File.Exists(path))
                return Refuse(BackupRefusal.FileMissing, manifest);
            using var alone = DataLock.TryOwn(options);
            if (apply && alone is null)
                return Refuse(BackupRefusal.InUse, manifest);

            manifest = await BackupArchive.ManifestAsync(path, ct);
            var whole = WholeDatabases.Of(options);
            if (manifest.Engine != whole.Engine)
                return Refuse(BackupRefusal.OtherEngine, manifest);
            if (!db.Database.GetMigrations().Contains(manifest.Schema))
                return Refuse(BackupRefusal.NewerSchema, manifest);
            await BackupArchive.ExtractDatabaseAsync(path, manifest, unpacked, ct);
            await whole.CheckAsync(unpacked, manifest, ct);

            var present = keyFile.Exists ? keyFile.Read() : [];
            var brought = await BackupArchive.KeysAsync(path, ct);
            var fromBackup = Lacking(manifest, present).Count > 0 && Lacking(manifest, brought).Count == 0;
            var missing = fromBackup ? [] : Lacking(manifest, present);
            if (!apply)
                return new RestoreReport(null, manifest, missing, fromBackup, null);
            var aside = await whole.ReplaceByAsync(unpacked, manifest, now, ct);
            if (fromBackup)
                Bring(brought, now);
            return new RestoreReport(null, manifest, missing, fromBackup, aside);
        }
        catch (BackupRefusedException refused)
        {
            return Refuse(refused.Refusal, manifest);
        }
        finally
        {
            foreach (var left in (string[])[unpacked, $"{unpacked}-wal", $"{unpacked}-shm"])
                File.Delete(left);
        }
    }

    private static IReadOnlyList<byte> Lacking(BackupManifest manifest, IReadOnlyList<KeySecret> keys) =>
        [.. manifest.Keys.Where(n => !keys.Any(k => k.Id == n.Id && k.Check().AsSpan().SequenceEqual(n.Check))).Select(n => n.Id)];

    private void Bring(IReadOnlyList<KeySecret> keys, DateTimeOffset now)
    {
        if (keyFile.Exists)
            File.Move(keyFile.Path, $"{keyFile.Path}.before-restore-{now.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}");
        keyFile.Write(keys);
    }

    private static RestoreReport Refuse(BackupRefusal refusal, BackupManifest? manifest) => new(refusal, manifest, [], false, null);
}
