using System.Globalization;
using CauNoi.Data.Storage;
using Npgsql;

namespace CauNoi.Data.Backup;

/// <summary>The PostgreSQL database, by the server's own programs.</summary>
internal sealed class PostgresWhole(DatabaseOptions options) : IWholeDatabase
{
    private const string Tables = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()";
    private const string AsidePrefix = "before_restore_";
    private const string OtherUsers =
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'";

    private readonly PostgresTool _tool = new(new NpgsqlConnectionStringBuilder(options.Postgres));

    public DatabaseEngine Engine => DatabaseEngine.Postgres;

    public async Task<IReadOnlyDictionary<string, long>> CopyToAsync(string file, CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        // The dump sees what this transaction sees, so that the counted rows are the dumped ones.
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, ct);
        var snapshot = (string)(await ScalarAsync(connection, "SELECT pg_export_snapshot()", ct))!;
        var rows = await TableRows.CountAsync(connection, Tables, ct);
        await _tool.RunAsync("pg_dump", ["--format=custom", "--no-owner", "--no-privileges", $"--exclude-schema={AsidePrefix}*", $"--snapshot={snapshot}", $"--file={file}"], ct);
        return rows;
    }

    // The checksum has told that the dump is whole; this, that the tool here can read it.
    public Task CheckAsync(string file, BackupManifest manifest, CancellationToken ct) => _tool.RunAsync("pg_restore", ["--list", "--file=/dev/null", file], ct);

    public async Task<string?> ReplaceByAsync(string file, BackupManifest manifest, DateTimeOffset now, CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        if ((long)(await ScalarAsync(connection, OtherUsers, ct))! > 0)
            throw new BackupRefusedException(BackupRefusal.InUse);
        // The tables move aside as they are, which takes no time and can be undone.
        var replaced = await TableRows.CountAsync(connection, Tables, ct);
        var aside = $"{AsidePrefix}{now.UtcDateTime.ToString("yyyyMMdd_HHmmss", CultureInfo.InvariantCulture)}";
        var home = (string)(await ScalarAsync(connection, "SELECT current_schema()", ct))!;
        if (replaced.Count > 0)
            await ScalarAsync(connection, $"CREATE SCHEMA {aside}; {Move(replaced.Keys, home, aside)}", ct);
        try
        {
            await _tool.RunAsync("pg_restore", ["--no-owner", "--no-privileges", "--single-transaction", "--exit-on-error", $"--dbname={connection.Database}", file], ct);
        }
        catch (BackupRefusedException) when (replaced.Count > 0)
        {
            await ScalarAsync(connection, $"{Move(replaced.Keys, aside, home)} DROP SCHEMA {aside}", CancellationToken.None);
            throw;
        }

        return replaced.Count > 0 ? aside : null;
    }

    // One command is one transaction.
    private static string Move(IEnumerable<string> tables, string from, string to) =>
        string.Concat(tables.Select(t => $"ALTER TABLE \"{from}\".\"{t}\" SET SCHEMA \"{to}\"; "));

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken ct)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(options.Postgres) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(ct);
        return connection;
    }

    private static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(ct);
    }
}
