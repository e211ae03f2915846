using CauNoi.Data.Exchange.Tables.Columns;
using CauNoi.Data.Exchange.Tables.Writing;
using CauNoi.Data.Protection;
using CauNoi.Data.Registry;
using CauNoi.Knowledge.Content;

namespace CauNoi.Data.Exchange.Exporting;

/// <summary>Writes a list of households with the columns of our own files under their Vietnamese headings: a full one can be imported again and changes nothing.</summary>
public sealed class HouseholdListWriter(ColumnBook book, FieldProtection protection)
{
    private const string Table = "households";
    private const double Usual = 11;
    private const double Narrow = 7;

    // What fits on a page and is read on paper; scores and indicators stand to the right of it.
    private static readonly string[] Printed =
        ["household_code", "hamlet", "head_name", "address", "phone", "status", "status_year", "decision_no", "decision_date", "last_review_date", "surveyor", "notes"];

    private static readonly Dictionary<string, double> Widths = new(StringComparer.Ordinal)
    {
        ["household_code"] = 17,
        ["hamlet"] = 18,
        ["commune"] = 18,
        ["head_name"] = 24,
        ["address"] = 24,
        ["phone"] = 13,
        ["status"] = 16,
        ["status_year"] = Narrow,
        ["decision_no"] = 15,
        ["b1_score"] = Narrow,
        ["b2_score"] = Narrow,
        ["surveyor"] = 20,
        ["benefits"] = 30,
        ["notes"] = 30,
    };

    private static readonly Dictionary<string, Deprivations> Indicators =
        DeprivationsExtensions.InOrder.ToDictionary(d => ContentKey.Of(d));

    /// <summary>A workbook to be printed: title lines, then the table.</summary>
    /// <param name="stream">Written from the beginning to the end.</param>
    /// <param name="list">What to write.</param>
    /// <param name="title">Lines above the table; the first is the name of the sheet too.</param>
    public void WriteWorkbook(Stream stream, HouseholdList list, IReadOnlyList<string> title)
    {
        using var table = new XlsxTableWriter(stream, title[0], Columns(), title);
        Write(table, list);
    }

    /// <summary>The table alone.</summary>
    public void WriteText(Stream stream, HouseholdList list)
    {
        using var table = new CsvTableWriter(stream, Columns());
        Write(table, list);
    }

    private TableColumn[] Columns() =>
        [.. InOrder().Select(c => new TableColumn(book.Title(Table, c.Id), Widths.GetValueOrDefault(c.Id, c.Group is null ? Usual : Narrow), Printed.Contains(c.Id)))];

    private IEnumerable<ColumnEntry> InOrder() => book.Columns(Table).OrderBy(c => Array.IndexOf(Printed, c.Id) is >= 0 and var place ? place : Printed.Length);

    private void Write(ITableWriter table, HouseholdList list)
    {
        var columns = InOrder().ToList();
        foreach (var household in list.Households)
            table.Write([.. columns.Select(c => Value(c.Id, household, list))]);
    }

    private TableValue Value(string column, Household household, HouseholdList list)
    {
        var year = household.Current;
        return column switch
        {
            "household_code" => TableValue.FromText(household.Code),
            "hamlet_code" => TableValue.FromText(household.HamletCode),
            "hamlet" => TableValue.FromText(list.Hamlets.GetValueOrDefault(household.HamletCode)),
            "commune" => TableValue.FromText(household.CommuneCode is { } commune ? list.Communes.GetValueOrDefault(commune) : null),
            "head_name" => TableValue.FromText(household.HeadName),
            "address" => TableValue.FromText(household.Address),
            "phone" => TableValue.FromText(Phone(household, list.IsFull)),
            "ethnicity" => TableValue.FromText(household.Ethnicity),
            "area" => Word("area", household.Area),
            "status" => Word("status", household.Status),
            "status_year" => TableValue.FromNumber(household.StatusYear),
            "decision_no" => TableValue.FromText(year.DecisionNo),
            "decision_date" => TableValue.FromDate(year.DecisionDate),
            "b1_score" => TableValue.FromNumber(year.B1Score),
            "b2_score" => TableValue.FromNumber(year.B2Score),
            "causes" => TableValue.FromText(year.Causes),
            "needs" => TableValue.FromText(year.Needs),
            "last_review_date" => TableValue.FromDate(year.ReviewedOn),
            "surveyor" => TableValue.FromText(year.Surveyor),
            "benefits" => TableValue.FromText(list.IsFull && household.Benefits.Count > 0 ? Received(household) : null),
            "notes" => TableValue.FromText(list.IsFull && household.Notes is { } notes ? protection.Open(notes, ProtectedField.Note) : null),
            _ when Indicators.TryGetValue(column, out var indicator) => Ticked(year.Deprivations, indicator),
            _ => throw new InvalidOperationException($"The list has no value for the column '{column}'."),
        };
    }

    private static string Received(Household household) =>
        string.Join("; ", household.Benefits.OrderByDescending(b => b.Year).ThenBy(b => b.Id).Select(b => $"{b.Year} {b.Name}"));

    // An empty box would be read as "not deprived".
    private TableValue Ticked(Deprivations? deprivations, Deprivations indicator) => deprivations is { } known
        ? TableValue.FromNumber(known.HasFlag(indicator) ? 1 : 0)
        : TableValue.FromText(book.Word("unknown", "unknown"));

    private string? Phone(Household household, bool isFull) =>
        household.Phone is not { } phone ? null : isFull ? protection.Open(phone, ProtectedField.Phone) : protection.Mask(phone, ProtectedField.Phone);

    private TableValue Word<T>(string list, T value)
        where T : struct, Enum => TableValue.FromText(book.Word(list, ContentKey.Of(value)));
}
