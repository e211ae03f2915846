using CauNoi.Data.Exchange.Tables.Cells;
using CauNoi.Data.Exchange.Tables.Columns;
using CauNoi.Knowledge.Policy;

namespace CauNoi.Data.Exchange.Tables.Records;

internal sealed class HamletShape(ColumnBook book) : IRecordShape<HamletRecord>
{
    private readonly WordList<AreaKind> _areas = book.Words<AreaKind>("area");

    public string Table => "hamlets";

    public HamletRecord Read(RecordCells cells) => new()
    {
        ProvinceCode = cells.Required("province_code", TableLimits.LongestCode),
        Province = cells.Required("province"),
        CommuneCode = cells.Required("commune_code", TableLimits.LongestCode),
        Commune = cells.Required("commune"),
        Code = cells.Required("hamlet_code", TableLimits.LongestCode),
        Name = cells.Required("hamlet"),
        Area = cells.RequiredOneOf("area", _areas),
    };
}
