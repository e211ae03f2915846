using CauNoi.Data.Exchange.Tables.Cells;
using CauNoi.Data.Exchange.Tables.Columns;
using CauNoi.Data.Registry;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy;

namespace CauNoi.Data.Exchange.Tables.Records;

internal sealed class HouseholdShape(ColumnBook book) : IRecordShape<HouseholdRecord>
{
    // The highest that Phiếu B can give (Thông tư 07/2021/TT-BLĐTBXH, Phụ lục III).
    private const int HighestB1 = 400;
    private const int HighestB2 = 120;

    private static readonly IReadOnlyList<(string Column, Deprivations Value)> Indicators =
        [.. DeprivationsExtensions.InOrder.Select(d => (ContentKey.Of(d), d))];

    private readonly WordList<AreaKind> _areas = book.Words<AreaKind>("area");
    private readonly WordList<HouseholdStatus> _statuses = book.Words<HouseholdStatus>("status");
    private readonly WordList<bool> _flags = book.Flags();
    private readonly WordList<bool> _unknown = book.Unknown();

    public string Table => "households";

    public HouseholdRecord Read(RecordCells cells) => new()
    {
        Code = cells.Required("household_code", TableLimits.LongestCode),
        HamletCode = cells.Required("hamlet_code", TableLimits.LongestCode),
        HeadName = cells.RequiredName("head_name"),
        Address = cells.Text("address"),
        Phone = cells.Phone("phone"),
        Ethnicity = cells.Text("ethnicity", TableLimits.LongestName),
        Area = cells.RequiredOneOf("area", _areas),
        Status = cells.RequiredOneOf("status", _statuses),
        StatusYear = cells.RequiredNumber("status_year", RecordYears.Earliest, RecordYears.Latest),
        DecisionNo = cells.Text("decision_no", TableLimits.LongestName),
        DecisionDate = cells.Date("decision_date"),
        B1Score = cells.Number("b1_score", 0, HighestB1),
        B2Score = cells.Number("b2_score", 0, HighestB2),
        Deprivations = DeprivationsOf(cells),
        Causes = cells.Text("causes", TableLimits.LongestName),
        Needs = cells.Text("needs", TableLimits.LongestName),
        LastReviewDate = cells.Date("last_review_date"),
        Surveyor = cells.Text("surveyor", TableLimits.LongestName),
        Notes = cells.Text("notes"),
    };

    private Deprivations? DeprivationsOf(RecordCells cells)
    {
        if (!cells.Has(Indicators[0].Column) || Indicators.All(i => cells.Says(i.Column, _unknown)))
            return null;
        var all = Deprivations.None;
        foreach (var (column, value) in Indicators)
            if (cells.Flag(column, _flags) == true)
                all |= value;
        return all;
    }
}
