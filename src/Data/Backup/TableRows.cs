using System.Data.Common;

namespace CauNoi.Data.Backup;

internal static class TableRows
{
    /// <param name="connection">An open one.</param>
    /// <param name="tables">A query for the names of the tables.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<IReadOnlyDictionary<string, long>> CountAsync(DbConnection connection, string tables, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = tables;
        var names = new List<string>();
        await using (var reader = await command.ExecuteReaderAsync(ct))
        {
            while (await reader.ReadAsync(ct))
                names.Add(reader.GetString(0));
        }

        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            command.CommandText = $"SELECT count(*) FROM \"{name}\"";
            rows[name] = (long)(await command.ExecuteScalarAsync(ct))!;
        }

        return rows;
    }
}
