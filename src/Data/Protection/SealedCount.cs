namespace CauNoi.Data.Protection;

/// <summary>How many values of a column are sealed with a key.</summary>
public sealed record SealedCount(byte KeyId, string Table, string Column, long Values);
