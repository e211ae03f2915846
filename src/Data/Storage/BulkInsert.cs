using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace CauNoi.Data.Storage;

/// <summary>Writes very many rows within the context's transaction, past its change tracker: prepared statements on SQLite, COPY on PostgreSQL.</summary>
internal sealed class BulkInsert(CauNoiContext db) : IAsyncDisposable
{
    private readonly Dictionary<Type, BulkTable> _tables = [];
    private readonly Dictionary<Type, SqliteCommand> _commands = [];

    /// <summary>Writes rows whose keys are set. Navigations are not followed.</summary>
    /// <param name="rows">In the order in which they are written.</param>
    /// <param name="keyByDatabase">The database makes the keys instead; nobody is told which.</param>
    /// <param name="ct">Ends it.</param>
    public async Task WriteAsync<T>(IReadOnlyList<T> rows, CancellationToken ct, bool keyByDatabase = false)
        where T : class
    {
        if (rows.Count == 0)
            return;
        if (!_tables.TryGetValue(typeof(T), out var table))
            _tables.Add(typeof(T), table = new BulkTable(db, typeof(T), keyByDatabase));
        if (db.Database.GetDbConnection() is NpgsqlConnection postgres)
            await CopyAsync(postgres, table, rows, ct);
        else
            Insert(table, rows);
    }

    /// <summary>The statements that take the secondary indexes of a table away, and those that make them again.</summary>
    public (IReadOnlyList<string> Drop, IReadOnlyList<string> Create) Indexes<T>()
    {
        var model = db.GetService<IDesignTimeModel>().Model;
        var table = model.FindEntityType(typeof(T))!.GetTableMappings().Single().Table;
        var operations = db.GetService<IMigrationsSqlGenerator>();
        var indexes = table.Indexes.OrderBy(i => i.Name, StringComparer.Ordinal).ToList();
        return (Sql(indexes.Select(i => new DropIndexOperation { Name = i.Name, Table = table.Name })), Sql(indexes.Select(CreateIndexOperation.CreateFrom)));

        IReadOnlyList<string> Sql(IEnumerable<MigrationOperation> changes) => [.. operations.Generate([.. changes], model).Select(c => c.CommandText)];
    }

    /// <summary>Lets the database go on with its own keys after those that were written.</summary>
    public async Task FollowKeysAsync<T>(string key, CancellationToken ct)
        where T : class
    {
        if (db.Database.GetDbConnection() is not NpgsqlConnection)
            return;
        var table = new BulkTable(db, typeof(T)).Name;
        var sql = $"SELECT setval(pg_get_serial_sequence('{BulkTable.Quoted(table)}', '{key}'), (SELECT COALESCE(MAX({BulkTable.Quoted(key)}), 1) FROM {BulkTable.Quoted(table)}))";
        await db.Database.ExecuteSqlRawAsync(sql, ct);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in _commands.Values)
            await command.DisposeAsync();
    }

    private static async Task CopyAsync<T>(NpgsqlConnection connection, BulkTable table, IReadOnlyList<T> rows, CancellationToken ct)
        where T : class
    {
        var columns = string.Join(", ", table.Columns.Select(BulkTable.Quoted));
        var types = table.Mappings.Select(m => m.StoreTypeNameBase).ToArray();
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {BulkTable.Quoted(table.Name)} ({columns}) FROM STDIN (FORMAT BINARY)", ct);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(ct);
            for (var i = 0; i < types.Length; i++)
            {
                if (table.Value(row, i) is { } value)
                    await copy.WriteAsync(value, types[i], ct);
                else
                    await copy.WriteNullAsync(ct);
            }
        }

        await copy.CompleteAsync(ct);
    }

    private void Insert<T>(BulkTable table, IReadOnlyList<T> rows)
        where T : class
    {
        if (!_commands.TryGetValue(typeof(T), out var command))
            _commands.Add(typeof(T), command = Prepare(table));
        foreach (var row in rows)
        {
            for (var i = 0; i < table.Columns.Count; i++)
                command.Parameters[i].Value = table.Value(row, i) ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
    }

    private SqliteCommand Prepare(BulkTable table)
    {
        var command = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
        command.Transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText =
            $"INSERT INTO {BulkTable.Quoted(table.Name)} ({string.Join(", ", table.Columns.Select(BulkTable.Quoted))}) "
            + $"VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"$p{i}"))})";
        foreach (var i in Enumerable.Range(0, table.Columns.Count))
            command.Parameters.Add(new SqliteParameter { ParameterName = $"$p{i}" });
        command.Prepare();
        return command;
    }
}
