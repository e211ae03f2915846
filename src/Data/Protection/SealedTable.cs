namespace CauNoi.Data.Protection;

/// <summary>A table with sealed columns, in the database's own names.</summary>
internal sealed record SealedTable(string Name, IReadOnlyList<string> Key, IReadOnlyList<SealedColumn> Columns);
