namespace CauNoi.Data.Exchange.Tables.Writing;

/// <summary>Writes a table row by row; disposing it completes the file.</summary>
public interface ITableWriter : IDisposable
{
    /// <summary>Writes one row, a value for each column.</summary>
    void Write(params ReadOnlySpan<TableValue> row);
}
