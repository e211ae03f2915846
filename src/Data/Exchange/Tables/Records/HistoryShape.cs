using CauNoi.Data.Exchange.Tables.Cells;
using CauNoi.Data.Exchange.Tables.Columns;
using CauNoi.Data.Registry;

namespace CauNoi.Data.Exchange.Tables.Records;

internal sealed class HistoryShape(ColumnBook book) : IRecordShape<HistoryRecord>
{
    private readonly WordList<HouseholdStatus> _statuses = book.Words<HouseholdStatus>("status");

    public string Table => "history";

    public HistoryRecord Read(RecordCells cells) => new()
    {
        HouseholdCode = cells.Required("household_code", TableLimits.LongestCode),
        Year = cells.RequiredNumber("year", RecordYears.Earliest, RecordYears.Latest),
        Status = cells.RequiredOneOf("status", _statuses),
    };
}
