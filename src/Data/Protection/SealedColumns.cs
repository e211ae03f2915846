using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CauNoi.Data.Protection;

/// <summary>Every place in the database where a <see cref="SealedText"/> lies, whatever it belongs to. The index of <c>Phone</c> is called <c>PhoneIndex</c>.</summary>
internal sealed class SealedColumns(CauNoiContext db)
{
    private const string IndexSuffix = "Index";

    public IReadOnlyList<SealedTable> Tables { get; } = [.. db.Model.GetEntityTypes().Where(t => t.GetTableName() is not null && Sealed(t).Any()).Select(Table)];

    public async Task<bool> AnySealedAsync(CancellationToken ct) => (await CountAsync(ct)).Any();

    /// <summary>How many values lie under each key, by column.</summary>
    public async Task<IReadOnlyList<SealedCount>> CountAsync(CancellationToken ct)
    {
        var counts = new List<SealedCount>();
        await db.Database.OpenConnectionAsync(ct);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        foreach (var (table, column) in Tables.SelectMany(t => t.Columns.Select(c => (t, c))))
        {
            command.CommandText = $"SELECT substr(\"{column.Name}\", 1, 1), count(*) FROM \"{table.Name}\" WHERE \"{column.Name}\" IS NOT NULL GROUP BY 1 ORDER BY 1";
            await using var rows = await command.ExecuteReaderAsync(ct);
            while (await rows.ReadAsync(ct))
                counts.Add(new SealedCount(((byte[])rows.GetValue(0)).FirstOrDefault(), table.Name, column.Name, rows.GetInt64(1)));
        }

        return counts;
    }

    private static IEnumerable<IProperty> Sealed(IEntityType type) => type.GetProperties().Where(p => p.ClrType == typeof(SealedText));

    private static SealedTable Table(IEntityType type) => new(
        type.GetTableName()!,
        [.. type.FindPrimaryKey()!.Properties.Select(p => p.GetColumnName())],
        [.. Sealed(type).Select(p => new SealedColumn(p.GetColumnName(), type.FindProperty(p.Name + IndexSuffix)?.GetColumnName()))]);
}
