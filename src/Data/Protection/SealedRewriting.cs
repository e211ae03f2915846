using System.Data.Common;
using System.Security.Cryptography;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Protection;

/// <summary>
/// Goes over every sealed column in the order of the primary key and writes it anew, some thousand rows a transaction. A value that somebody
/// changes meanwhile is left to its writer.
/// </summary>
internal sealed class SealedRewriting(CauNoiContext db, FieldProtection protection)
{
    private const int BatchSize = 2_000;

    /// <summary>Seals with the current key what lies under another one.</summary>
    public Task<(long Values, long Unreadable)> ResealAsync(byte current, CancellationToken ct) => EachTableAsync(
        table => [.. table.Columns.Select(c => new Rewrite(c.Name, c.Name, $"substr(\"{c.Name}\", 1, 1) <> @current", text => protection.SealBytes(Open(text), text.Field).Bytes))],
        current,
        ct);

    /// <summary>Makes every blind index with the newest key.</summary>
    public Task<(long Values, long Unreadable)> ReindexAsync(CancellationToken ct) => EachTableAsync(
        table => [.. table.Columns.Where(c => c.Index is not null)
            .Select(c => new Rewrite(c.Name, c.Index!, $"\"{c.Name}\" IS NOT NULL", text => protection.Index(protection.Open(text, text.Field), text.Field)))],
        current: 0,
        ct);

    private byte[] Open(SealedText text) => protection.OpenBytes(text, text.Field);

    private async Task<(long, long)> EachTableAsync(Func<SealedTable, IReadOnlyList<Rewrite>> rewrites, byte current, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        var (values, unreadable) = (0L, 0L);
        foreach (var table in new SealedColumns(db).Tables)
        {
            foreach (var rewrite in rewrites(table))
            {
                object[]? last = null;
                while (await ReadAsync(table, rewrite, current, last, ct) is { Count: > 0 } rows)
                {
                    var (done, failed) = await WriteAsync(table, rewrite, rows, ct);
                    (values, unreadable) = (values + done, unreadable + failed);
                    last = rows[^1].Key;
                }
            }
        }

        return (values, unreadable);
    }

    private async Task<List<Row>> ReadAsync(SealedTable table, Rewrite rewrite, byte current, object[]? last, CancellationToken ct)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        var key = string.Join(", ", table.Key.Select(k => $"\"{k}\""));
        var after = last is null ? "" : $" AND ({key}) > ({string.Join(", ", last.Select((_, i) => $"@k{i}"))})";
        command.CommandText = $"SELECT \"{rewrite.From}\", {key} FROM \"{table.Name}\" WHERE {rewrite.Where}{after} ORDER BY {key} LIMIT {BatchSize}";
        if (rewrite.Where.Contains("@current", StringComparison.Ordinal))
            Add(command, "@current", new[] { current });
        for (var i = 0; i < (last?.Length ?? 0); i++)
            Add(command, $"@k{i}", last![i]);
        var rows = new List<Row>(BatchSize);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
            rows.Add(new Row((byte[])reader.GetValue(0), [.. Enumerable.Range(1, table.Key.Count).Select(reader.GetValue)]));
        return rows;
    }

    private async Task<(long Done, long Failed)> WriteAsync(SealedTable table, Rewrite rewrite, List<Row> rows, CancellationToken ct)
    {
        var connection = db.Database.GetDbConnection();
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText =
            $"UPDATE \"{table.Name}\" SET \"{rewrite.To}\" = @new WHERE \"{rewrite.From}\" = @old AND {string.Join(" AND ", table.Key.Select((k, i) => $"\"{k}\" = @k{i}"))}";
        var (done, failed) = (0L, 0L);
        foreach (var row in rows)
        {
            try
            {
                Set(command, "@new", rewrite.Make(new SealedText(row.Sealed)));
            }
            catch (CryptographicException)
            {
                failed++;
                continue;
            }

            Set(command, "@old", row.Sealed);
            for (var i = 0; i < row.Key.Length; i++)
                Set(command, $"@k{i}", row.Key[i]);
            done += await command.ExecuteNonQueryAsync(ct);
        }

        await transaction.CommitAsync(ct);
        return (done, failed);
    }

    private static void Set(DbCommand command, string name, object value)
    {
        if (command.Parameters.Contains(name))
            command.Parameters[name].Value = value;
        else
            Add(command, name, value);
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    private sealed record Row(byte[] Sealed, object[] Key);

    private sealed record Rewrite(string From, string To, string Where, Func<SealedText, object> Make);
}
