using System.Globalization;
using System.Text;
using CauNoi.Data.Exchange.Tables.Cells;
using CsvHelper;
using CsvHelper.Configuration;

namespace CauNoi.Data.Exchange.Tables.Writing;

/// <summary>Writes UTF-8 with a mark (spreadsheets then know the encoding), commas, and dates as yyyy-MM-dd.</summary>
/// <remarks>What a spreadsheet would run as a formula gets an apostrophe in front.</remarks>
public sealed class CsvTableWriter : ITableWriter
{
    private readonly CsvWriter _csv;

    public CsvTableWriter(Stream stream, IReadOnlyList<TableColumn> columns)
    {
        _csv = new CsvWriter(
            new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)),
            new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n", InjectionOptions = InjectionOptions.None });
        foreach (var column in columns)
            _csv.WriteField(FormulaText.Neutral(column.Heading));
        _csv.NextRecord();
    }

    public void Write(params ReadOnlySpan<TableValue> row)
    {
        foreach (var value in row)
            _csv.WriteField(value switch
            {
                { Number: { } number } => number.ToString(CultureInfo.InvariantCulture),
                { Date: { } date } => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                _ => FormulaText.Neutral(value.Text ?? ""),
            });
        _csv.NextRecord();
    }

    public void Dispose() => _csv.Dispose();
}
