namespace CauNoi.Data.Protection;

/// <summary>A sealed column, and the column with its blind index if it has one.</summary>
internal sealed record SealedColumn(string Name, string? Index);
