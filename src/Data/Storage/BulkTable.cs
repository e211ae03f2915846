using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CauNoi.Data.Storage;

/// <summary>An entity's table as rows of database values, by the same mapping that Entity Framework uses.</summary>
internal sealed class BulkTable
{
    private readonly Func<object, object?>[] _readers;

    /// <param name="db">The context.</param>
    /// <param name="entity">The entity's class.</param>
    /// <param name="keyByDatabase">The database makes the key.</param>
    public BulkTable(CauNoiContext db, Type entity, bool keyByDatabase = false)
    {
        var type = db.Model.FindEntityType(entity) ?? throw new ArgumentException($"{entity.Name} is no entity.", nameof(entity));
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        Name = table.Name;
        var columns = type.GetProperties().Where(p => !(keyByDatabase && p.IsPrimaryKey())).ToList();
        Columns = [.. columns.Select(p => p.GetColumnName(table)!)];
        Mappings = [.. columns.Select(p => p.GetRelationalTypeMapping())];
        _readers = [.. columns.Select(p => Reader(p))];
    }

    public string Name { get; }

    public IReadOnlyList<string> Columns { get; }

    public IReadOnlyList<RelationalTypeMapping> Mappings { get; }

    /// <summary>The value of a column as the database takes it; null for none.</summary>
    public object? Value(object entity, int column) => _readers[column](entity);

    public static string Quoted(string name) => $"\"{name}\"";

    private static Func<object, object?> Reader(IProperty property)
    {
        var getter = property.GetGetter();
        var converter = property.GetTypeMapping().Converter?.ConvertToProvider;
        return converter is null ? getter.GetClrValue : entity => getter.GetClrValue(entity) is { } value ? converter(value) : null;
    }
}
