using System.Globalization;
using System.Xml;

namespace CauNoi.Data.Exchange.Tables.Workbooks;

/// <summary>The rows of a sheet, streamed. Formulas are not computed: the value last saved counts.</summary>
internal sealed class SheetRows : IRawRows
{
    public const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly Package _package;
    private readonly IReadOnlyList<string> _strings;
    private readonly DateStyles _dates;
    private readonly FileRemarks _remarks;
    private readonly XmlReader _part;

    public SheetRows(Package package, string name, IReadOnlyList<string> strings, DateStyles dates, FileRemarks remarks)
    {
        _package = package;
        _strings = strings;
        _dates = dates;
        _remarks = remarks;
        _part = package.OpenPart(name) ?? throw new InvalidDataException("A sheet is missing.");
    }

    public List<RawCell> Cells { get; } = [];

    public int Line { get; private set; }

    public bool HasEveryCell => false;

    public bool HasStrayQuote => false;

    public bool IsEndedByFile => false;

    public bool Read() => Workbook.Guarded(_remarks, false, () =>
    {
        while (_part.Read())
        {
            if (_part is { NodeType: XmlNodeType.EndElement, LocalName: "sheetData" })
                return false;
            if (_part is not { NodeType: XmlNodeType.Element, LocalName: "row" })
                continue;
            Line = _part.GetAttribute("r") is { } number ? int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture) : Line + 1;
            Cells.Clear();
            if (!_part.IsEmptyElement)
                ReadCells();
            if (Cells.Exists(c => !string.IsNullOrWhiteSpace(c.Text)))
                return true;
        }

        return false;
    });

    public void Dispose()
    {
        _part.Dispose();
        _package.Dispose();
    }

    private void ReadCells()
    {
        var depth = _part.Depth;
        while (_part.Read() && _part.Depth > depth)
        {
            if (_part is not { NodeType: XmlNodeType.Element, LocalName: "c" })
                continue;
            var column = _part.GetAttribute("r") is { } place ? ColumnOf(place) : Cells.Count;
            var cell = ReadCell();
            if (column >= TableLimits.MostColumns || cell.Text.Length == 0)
                continue;
            while (Cells.Count <= column)
                Cells.Add(RawCell.Empty);
            Cells[column] = cell;
        }
    }

    private RawCell ReadCell()
    {
        var (type, style) = (_part.GetAttribute("t"), _part.GetAttribute("s"));
        var value = "";
        if (_part.IsEmptyElement)
            return RawCell.Empty;
        var depth = _part.Depth;
        while (_part.Read() && _part.Depth > depth)
            if (_part is { NodeType: XmlNodeType.Element, LocalName: "v" or "is" })
                value = SheetText.Read(_part);
        return type switch
        {
            "s" => new RawCell(SharedText(value), RawCellKind.Text),
            "inlineStr" or "str" or "b" => new RawCell(value, RawCellKind.Text),
            "e" => new RawCell(value, RawCellKind.Error),
            "d" => new RawCell(value, RawCellKind.Date),
            _ when _dates.IsDate(style) && _dates.DayOf(value) is { } day => new RawCell(day, RawCellKind.Date),
            _ => new RawCell(value, RawCellKind.Number),
        };
    }

    private string SharedText(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _strings.Count
            ? _strings[index]
            : throw new InvalidDataException("A cell refers to a text that is not there.");

    private static int ColumnOf(string place)
    {
        var column = 0;
        foreach (var letter in place)
            if (letter is >= 'A' and <= 'Z' && column <= TableLimits.MostColumns)
                column = (column * 26) + letter - 'A' + 1;
        return column > 0 ? column - 1 : throw new InvalidDataException("A cell has no column.");
    }
}
