namespace CauNoi.Data.Exchange.Tables.Records;

/// <summary>What one row of a file came to.</summary>
/// <param name="Number">1-based; the first data row is 1.</param>
/// <param name="Line">1-based physical line or sheet row on which it begins.</param>
/// <param name="Value">Null if the record is refused.</param>
/// <param name="Remarks">What was noticed in it.</param>
public readonly record struct RecordReading<T>(int Number, int Line, T? Value, IReadOnlyList<Remark> Remarks)
    where T : class
{
    /// <summary>True if a person has to see it before it goes in.</summary>
    public bool IsFlagged => Value is not null && Remarks.Any(r => r.Severity == Severity.Flag);
}
