using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace CauNoi.Data.Exchange.Tables.Text;

/// <summary>The rows of separated text, read in flat memory whatever the quotes do.</summary>
internal sealed class CsvRows : IRawRows
{
    private readonly LimitedText _text;
    private readonly CsvParser _parser;
    private readonly FileRemarks _remarks;
    private readonly char _separator;

    public CsvRows(TextFormat format, Stream stream, FileRemarks remarks)
    {
        _remarks = remarks;
        _separator = format.Separator;
        _text = new LimitedText(new StreamReader(stream, format.Encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16), format.IsTcvn3);
        _parser = new CsvParser(_text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = format.Separator.ToString(),
            BufferSize = 1 << 16,
            IgnoreBlankLines = false,
            BadDataFound = bad => HasStrayQuote |= bad.Field.StartsWith('"'),
        });
    }

    public List<RawCell> Cells { get; } = [];

    public int Line { get; private set; }

    public bool HasEveryCell => true;

    public bool HasStrayQuote { get; private set; }

    public bool IsEndedByFile => _text.HasEnded;

    public bool Read()
    {
        do
        {
            Line = _parser.RawRow + 1;
            HasStrayQuote = false;
            _text.StartRecord();
            if (!_parser.Read() || (_text.HasEnded && !IsWhole()))
                return false;
            TakeCells();
        }
        while (IsBlank());
        return true;
    }

    public void Dispose()
    {
        _parser.Dispose();
        _text.Dispose();
    }

    private void TakeCells()
    {
        Cells.Clear();
        for (var i = 0; i < _parser.Count; i++)
            Cells.Add(new RawCell(_parser[i], RawCellKind.Text));
    }

    private bool IsBlank()
    {
        foreach (var cell in Cells)
            if (cell.Text.Length > 0 && !string.IsNullOrWhiteSpace(cell.Text))
                return false;
        return true;
    }

    private bool IsWhole()
    {
        var record = _parser.RawRecord;
        if (record.AsSpan().Trim('\0').IsEmpty)
        {
            _remarks.Add(RemarkKind.Padding, Severity.Info, Line);
            return false;
        }

        if (LineOfOpenQuote(record) is { } line)
            _remarks.Refuse(RemarkKind.UnclosedQuote, line);
        else if (_text.IsOverLimit)
            _remarks.Refuse(RemarkKind.RecordTooLong, Line, detail: $"{TableLimits.LongestRecord}");
        return !_remarks.IsRefused;
    }

    // Only for the record in which the text ended.
    private int? LineOfOpenQuote(string record)
    {
        var (line, opened, isOpen, isQuoted, isStart) = (Line, Line, false, false, true);
        for (var i = 0; i < record.Length; i++)
        {
            var letter = record[i];
            if (isStart)
                isQuoted = letter == '"';
            if (letter == '"' && isQuoted)
            {
                opened = isStart ? line : opened;
                isOpen = !isOpen;
            }

            if (letter == '\n' || (letter == '\r' && !(i + 1 < record.Length && record[i + 1] == '\n')))
                line++;
            isStart = !isOpen && letter == _separator;
        }

        return isOpen ? opened : null;
    }
}
