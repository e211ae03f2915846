using CauNoi.Data.Exchange.Tables.Cells;
using CauNoi.Data.Exchange.Tables.Columns;
using CauNoi.Data.Registry;

namespace CauNoi.Data.Exchange.Tables.Records;

internal sealed class BenefitShape(ColumnBook book) : IRecordShape<BenefitRecord>
{
    private const int MostMembers = 999;

    // Below this an amount is told in thousands or in millions.
    private const long LeastAmount = 1_000;

    private readonly WordList<SupportKind> _kinds = book.Words<SupportKind>("support");

    public string Table => "benefits";

    public BenefitRecord Read(RecordCells cells)
    {
        var receivedOn = cells.Date("received_on");
        var name = cells.Required("benefit");
        return new BenefitRecord
        {
            HouseholdCode = cells.Required("household_code", TableLimits.LongestCode),
            MemberNumber = cells.Number("member_no", 1, MostMembers),
            Year = YearOf(cells, receivedOn),
            ReceivedOn = receivedOn,
            Kind = KindOf(cells, name),
            Name = name,
            Amount = cells.Amount("amount", LeastAmount),
            Source = cells.Text("source", TableLimits.LongestName),
            DecisionNo = cells.Text("decision_no", TableLimits.LongestName),
        };
    }

    // Support for a year is often paid out in the next one.
    private static int YearOf(RecordCells cells, DateOnly? receivedOn) =>
        cells.Number("year", RecordYears.Earliest, RecordYears.Latest) ?? receivedOn?.Year ?? cells.RequiredNumber("year", RecordYears.Earliest, RecordYears.Latest);

    private SupportKind KindOf(RecordCells cells, string name)
    {
        if ((cells.OneOf("kind", _kinds) ?? _kinds.Find(name)) is { } kind)
            return kind;
        if (name.Length > 0)
            cells.Note("benefit", RemarkKind.SupportUnclear, Severity.Flag);
        return SupportKind.Other;
    }
}
