using System.Globalization;
using CauNoi.Data.Protection;
using CauNoi.Data.Storage;
using Microsoft.Data.Sqlite;

namespace CauNoi.Data.Backup;

/// <summary>The SQLite file.</summary>
internal sealed class SqliteWhole(DatabaseOptions options) : IWholeDatabase
{
    private const string Tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";

    // What belongs to a database beside its file.
    private static readonly string[] Companions = ["-wal", "-shm"];

    private static readonly byte[] Signature = [.. "SQLite format 3\0"u8];

    public DatabaseEngine Engine => DatabaseEngine.Sqlite;

    public Task<IReadOnlyDictionary<string, long>> CopyToAsync(string file, CancellationToken ct) => Task.Run(
        async () =>
        {
            PrivateFile.Create(file).Dispose();
            // With write-ahead logging one long step keeps no writer waiting; many small ones would begin anew at every write of another process.
            await using var source = Open(options.SqliteFile);
            await using var copy = Open(file);
            source.BackupDatabase(copy);
            return await TableRows.CountAsync(copy, Tables, ct);
        },
        ct);

    public async Task CheckAsync(string file, BackupManifest manifest, CancellationToken ct)
    {
        try
        {
            await using (var stream = File.OpenRead(file))
            {
                var beginning = new byte[Signature.Length];
                if (await stream.ReadAtLeastAsync(beginning, beginning.Length, throwOnEndOfStream: false, ct) < beginning.Length || !beginning.AsSpan().SequenceEqual(Signature))
                    throw new BackupRefusedException(BackupRefusal.Spoilt);
            }

            await using var copy = Open(file);
            await using var command = copy.CreateCommand();
            command.CommandText = "PRAGMA quick_check(1)";
            var sound = (string?)await command.ExecuteScalarAsync(ct) == "ok";
            var rows = await TableRows.CountAsync(copy, Tables, ct);
            if (!sound || !rows.OrderBy(r => r.Key, StringComparer.Ordinal).SequenceEqual(manifest.Rows.OrderBy(r => r.Key, StringComparer.Ordinal)))
                throw new BackupRefusedException(BackupRefusal.Spoilt);
        }
        catch (SqliteException)
        {
            throw new BackupRefusedException(BackupRefusal.Spoilt);
        }
    }

    public async Task<string?> ReplaceByAsync(string file, BackupManifest manifest, DateTimeOffset now, CancellationToken ct)
    {
        var database = options.SqliteFile;
        if (!File.Exists(database))
        {
            File.Move(file, database);
            return null;
        }

        var aside = $"{database}.before-restore-{now.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}";
        await FoldLogInAsync(database, ct);
        foreach (var companion in Companions.Where(c => File.Exists(database + c)))
            File.Move(database + companion, aside + companion, overwrite: true);
        // One step: at no moment is there no database, which the next start would take for a first start.
        File.Replace(file, database, aside);
        return aside;
    }

    // A database that is too broken for it is kept as it is, with its log.
    private static async Task FoldLogInAsync(string database, CancellationToken ct)
    {
        try
        {
            await using var connection = Open(database);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await command.ExecuteNonQueryAsync(ct);
        }
        catch (SqliteException)
        {
        }
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }
}
