using CauNoi.Data.Exchange.Tables.Cells;
using CauNoi.Data.Exchange.Tables.Columns;
using CauNoi.Data.Registry;
using CauNoi.Knowledge.Policy;

namespace CauNoi.Data.Exchange.Tables.Records;

internal sealed class ReviewSheetShape(ColumnBook book) : IRecordShape<ReviewSheetRecord>
{
    // The highest that Phiếu B can give (Thông tư 07/2021/TT-BLĐTBXH, Phụ lục III).
    private const int HighestB1 = 400;
    private const int HighestB2 = 120;
    private const int MostMembers = 99;

    // Below this an income is told in thousands or in millions.
    private const long LeastIncome = 10_000;

    private readonly WordList<AreaKind> _areas = book.Words<AreaKind>("review_area");
    private readonly WordList<HouseholdStatus> _statuses = book.Words<HouseholdStatus>("status");
    private readonly WordList<ReviewConclusion> _conclusions = book.Words<ReviewConclusion>("review_conclusion");
    private readonly WordList<Sex> _sexes = book.Words<Sex>("sex");
    private readonly DeprivationWords _deprivations = new(book);

    public string Table => "review_sheet";

    public ReviewSheetRecord Read(RecordCells cells)
    {
        var reviewedOn = cells.Date("reviewed_on");
        var (deprivations, notes) = Described(cells);
        return new ReviewSheetRecord
        {
            HouseholdCode = cells.Text("household_code", TableLimits.LongestCode),
            HeadName = cells.RequiredName("head_name"),
            BirthDate = cells.Date("birth_date"),
            Sex = cells.OneOf("sex", _sexes),
            CitizenId = cells.CitizenId("citizen_id"),
            Ethnicity = cells.Text("ethnicity", TableLimits.LongestName),
            Members = cells.Number("members", 1, MostMembers),
            IncomePerPerson = cells.Amount("income_per_person", LeastIncome),
            Area = cells.RequiredOneOf("area", _areas),
            B1Score = cells.Number("b1_score", 0, HighestB1),
            B2Score = cells.Number("b2_score", 0, HighestB2),
            Status = StatusOf(cells),
            Deprivations = deprivations,
            Notes = notes,
            Commune = cells.Text("commune", TableLimits.LongestName),
            HamletCode = cells.Text("hamlet_code", TableLimits.LongestCode),
            Hamlet = cells.Text("hamlet", TableLimits.LongestName),
            Address = cells.Text("address"),
            Year = cells.Number("status_year", RecordYears.Earliest, RecordYears.Latest) ?? reviewedOn?.Year,
            ReviewedOn = reviewedOn,
            Surveyor = cells.Text("surveyor", TableLimits.LongestName),
            ScannedForm = cells.Text("form_link", TableLimits.LongestName),
        };
    }

    private HouseholdStatus StatusOf(RecordCells cells)
    {
        var before = cells.OneOf("status_before", _statuses);
        var conclusion = cells.RequiredOneOf("conclusion", _conclusions);
        if (conclusion.StatusAfter(before) is { } status)
            return status;
        cells.Note("conclusion", RemarkKind.ClassUnclear, Severity.Refuse);
        return default;
    }

    private (Deprivations?, string? Notes) Described(RecordCells cells)
    {
        var notes = cells.Text("notes");
        if (cells.Text("deprivations_text") is not { } told)
            return (null, notes);
        if (_deprivations.Read(told) is { } deprivations)
            return (deprivations, notes);
        cells.Note("deprivations_text", RemarkKind.DeprivationsUnclear, Severity.Flag);
        return (null, notes is null ? told : $"{notes}\n{told}");
    }
}
