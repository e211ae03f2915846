using CauNoi.Data.Exchange.Tables.Cells;

namespace CauNoi.Data.Exchange.Tables.Records;

/// <summary>How the cells of a row become a record.</summary>
internal interface IRecordShape<out T>
{
    /// <summary>The table's name in <c>exchange/columns.yaml</c>.</summary>
    string Table { get; }

    /// <summary>Of no use if a cell was refused.</summary>
    T Read(RecordCells cells);
}
