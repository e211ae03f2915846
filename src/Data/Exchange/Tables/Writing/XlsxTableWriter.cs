using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace CauNoi.Data.Exchange.Tables.Writing;

/// <summary>Writes a workbook of one sheet as it goes: bold header that stays in view and is printed on every page, filter, landscape, one page wide, with lines.</summary>
/// <remarks>Text is written as text, so what looks like a formula is none. The same rows give the same bytes.</remarks>
public sealed class XlsxTableWriter : ITableWriter
{
    public const int MostRows = 1_048_576;

    private const int LongestText = 32_767;
    private const int LongestSheetName = 31;
    private const string HeaderStyle = "1";

    // Points: room for two lines.
    private const string HeaderHeight = "32";
    private const string DateStyle = "2";
    private const string TitleStyle = "3";

    private readonly ZipArchive _zip;
    private readonly XmlWriter _sheet;
    private readonly string _name;
    private readonly string _lastColumn;
    private readonly string _lastPrinted;
    private readonly int _header;
    private int _rows;

    /// <param name="stream">Written from the beginning to the end; it need not seek.</param>
    /// <param name="name">Name of the sheet; what a workbook does not allow in it is left out.</param>
    /// <param name="columns">At least one.</param>
    /// <param name="title">Lines above the header, printed on the first page alone.</param>
    public XlsxTableWriter(Stream stream, string name, IReadOnlyList<TableColumn> columns, IReadOnlyList<string>? title = null)
    {
        _header = (title?.Count ?? 0) + 1;
        _name = SheetName(name);
        _lastColumn = ColumnName(columns.Count - 1);
        _lastPrinted = ColumnName(columns.Count(c => c.Printed) - 1);
        _zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        _sheet = XmlWriter.Create(WorkbookParts.Create(_zip, WorkbookParts.Sheet), new XmlWriterSettings { CloseOutput = true });
        StartSheet(columns);
        foreach (var line in title ?? [])
            WriteRow([TableValue.FromText(line)], TitleStyle);
        WriteRow([.. columns.Select(c => TableValue.FromText(c.Heading))], HeaderStyle);
    }

    /// <exception cref="InvalidOperationException">A sheet holds no more than 1,048,576 rows.</exception>
    public void Write(params ReadOnlySpan<TableValue> row) => WriteRow(row, null);

    public void Dispose()
    {
        _sheet.WriteEndElement();
        WriteEmpty("autoFilter", ("ref", $"A{_header}:{_lastColumn}{_rows}"));
        WriteEmpty("printOptions", ("gridLines", "1"));
        WriteEmpty("pageMargins", ("left", "0.4"), ("right", "0.4"), ("top", "0.5"), ("bottom", "0.5"), ("header", "0.3"), ("footer", "0.3"));
        WriteEmpty("pageSetup", ("paperSize", "9"), ("orientation", "landscape"), ("fitToWidth", "1"), ("fitToHeight", "0"));
        _sheet.WriteEndDocument();
        _sheet.Dispose();
        WorkbookParts.WriteOthers(_zip, _name, $"$A${_header}:${_lastColumn}${_rows}", $"$A$1:${_lastPrinted}${_rows}", _header);
        _zip.Dispose();
    }

    private void StartSheet(IReadOnlyList<TableColumn> columns)
    {
        _sheet.WriteStartDocument(standalone: true);
        _sheet.WriteStartElement("worksheet", WorkbookParts.Main);
        _sheet.WriteStartElement("sheetPr", WorkbookParts.Main);
        WriteEmpty("pageSetUpPr", ("fitToPage", "1"));
        _sheet.WriteEndElement();
        _sheet.WriteStartElement("sheetViews", WorkbookParts.Main);
        _sheet.WriteStartElement("sheetView", WorkbookParts.Main);
        _sheet.WriteAttributeString("workbookViewId", "0");
        WriteEmpty("pane", ("ySplit", $"{_header}"), ("topLeftCell", $"A{_header + 1}"), ("activePane", "bottomLeft"), ("state", "frozen"));
        _sheet.WriteEndElement();
        _sheet.WriteEndElement();
        _sheet.WriteStartElement("cols", WorkbookParts.Main);
        for (var i = 0; i < columns.Count; i++)
            WriteEmpty(
                "col", ("min", $"{i + 1}"), ("max", $"{i + 1}"), ("width", columns[i].Width.ToString(CultureInfo.InvariantCulture)), ("customWidth", "1"));
        _sheet.WriteEndElement();
        _sheet.WriteStartElement("sheetData", WorkbookParts.Main);
    }

    private void WriteRow(ReadOnlySpan<TableValue> row, string? style)
    {
        if (++_rows > MostRows)
            throw new InvalidOperationException($"A sheet holds no more than {MostRows} rows.");
        _sheet.WriteStartElement("row", WorkbookParts.Main);
        _sheet.WriteAttributeString("r", _rows.ToString(CultureInfo.InvariantCulture));
        if (style is HeaderStyle)
        {
            _sheet.WriteAttributeString("ht", HeaderHeight);
            _sheet.WriteAttributeString("customHeight", "1");
        }

        for (var i = 0; i < row.Length; i++)
            if (row[i] != default && row[i].Text is not "")
                WriteCell(row[i], $"{ColumnName(i)}{_rows}", style);
        _sheet.WriteEndElement();
    }

    private void WriteCell(TableValue value, string place, string? style)
    {
        _sheet.WriteStartElement("c", WorkbookParts.Main);
        _sheet.WriteAttributeString("r", place);
        if ((value.Date is null ? style : DateStyle) is { } number)
            _sheet.WriteAttributeString("s", number);
        if (value.Text is { } text)
        {
            _sheet.WriteAttributeString("t", "inlineStr");
            _sheet.WriteStartElement("is", WorkbookParts.Main);
            _sheet.WriteStartElement("t", WorkbookParts.Main);
            _sheet.WriteAttributeString("xml", "space", null, "preserve");
            _sheet.WriteString(Writable(text));
            _sheet.WriteEndElement();
            _sheet.WriteEndElement();
        }
        else
        {
            var days = value.Date is { } date ? date.DayNumber - WorkbookParts.Epoch.DayNumber : value.Number!.Value;
            _sheet.WriteElementString("v", WorkbookParts.Main, days.ToString(CultureInfo.InvariantCulture));
        }

        _sheet.WriteEndElement();
    }

    private void WriteEmpty(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _sheet.WriteStartElement(element, WorkbookParts.Main);
        foreach (var (name, value) in attributes)
            _sheet.WriteAttributeString(name, value);
        _sheet.WriteEndElement();
    }

    // XML cannot hold control characters, and "_x0041_" would be read as an escape.
    private static string Writable(string text)
    {
        var part = text.Length > LongestText ? text[..LongestText] : text;
        if (part.Any(c => !XmlConvert.IsXmlChar(c) && !char.IsSurrogate(c)))
            part = string.Concat(part.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
        return part.Replace("_x", "_x005F_x", StringComparison.Ordinal);
    }

    private static string SheetName(string name)
    {
        var allowed = string.Concat(name.Where(c => !"[]:*?/\\'".Contains(c, StringComparison.Ordinal) && XmlConvert.IsXmlChar(c)));
        return allowed.Length == 0 ? "1" : allowed.Length > LongestSheetName ? allowed[..LongestSheetName] : allowed;
    }

    private static string ColumnName(int index)
    {
        var name = "";
        for (var rest = index + 1; rest > 0; rest = (rest - 1) / 26)
            name = (char)('A' + ((rest - 1) % 26)) + name;
        return name;
    }
}
