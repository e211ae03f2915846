using CauNoi.Data.Exchange.Tables.Cells;
using CauNoi.Data.Exchange.Tables.Columns;

namespace CauNoi.Data.Exchange.Tables.Records;

/// <summary>A table being read record by record, in flat memory.</summary>
public sealed class TableReading<T> : ITableReading<T>
    where T : class
{
    private readonly IRecordShape<T> _shape;
    private readonly FileRemarks _remarks;
    private readonly IRawRows? _rows;
    private readonly TableHeader? _header;
    private readonly RecordCells? _cells;
    private readonly NotDataRows? _notData;

    private TableReading(TableFile file, IRecordShape<T> shape, ColumnBook book, IReadOnlyDictionary<string, string>? headings)
    {
        _shape = shape;
        _remarks = new FileRemarks(file.Name);
        if (file.Open(_remarks) is not { } source)
            return;
        var rows = new PeekedRows(source, TableLimits.HeaderWithin);
        _rows = rows;
        if (IsRefused)
            return;
        _header = HeaderOf(rows, book, headings);
        if (_header is null)
            return;
        _cells = new RecordCells(file.Name, rows, _header);
        _notData = new NotDataRows(_header, book.Columns(shape.Table), book);
    }

    public IReadOnlyList<Heading> Headings => _header?.Headings ?? [];

    public IReadOnlyList<Remark> FileRemarks => _remarks.All;

    public bool IsRefused => _remarks.IsRefused;

    public IEnumerable<RecordReading<T>> Records()
    {
        if (IsRefused || _rows is null)
            yield break;
        var number = 0;
        while (_rows.Read())
        {
            if (_notData!.Contains(_rows))
                _remarks.Add(RemarkKind.NotData, Severity.Info, _rows.Line);
            else
                yield return Read(++number);
        }

        if (number == 0 && !IsRefused)
            _remarks.Add(RemarkKind.NoRecords, Severity.Info);
    }

    public void Dispose() => _rows?.Dispose();

    internal static TableReading<T> Open(TableFile file, IRecordShape<T> shape, ColumnBook book, IReadOnlyDictionary<string, string>? headings) =>
        new(file, shape, book, headings);

    private TableHeader? HeaderOf(PeekedRows rows, ColumnBook book, IReadOnlyDictionary<string, string>? headings)
    {
        var known = book.Headings(_shape.Table, headings);
        var (index, found) = HeaderFinder.Find(rows.First, known);
        if (index < 0)
        {
            _remarks.Refuse(RemarkKind.HeaderMissing);
            return null;
        }

        for (var i = 0; i <= index && rows.Read(); i++)
            if (i < index)
                _remarks.Add(RemarkKind.NotData, Severity.Info, rows.Line);
        return TableHeader.Of(found, rows.Line, rows.Cells.Count, book.Columns(_shape.Table), _remarks);
    }

    private RecordReading<T> Read(int number)
    {
        var (rows, cells) = (_rows!, _cells!);
        cells.Start(number);
        T? value = null;
        if (rows.HasStrayQuote)
            cells.Note(null, RemarkKind.StrayQuote, Severity.Refuse);
        else if (rows.HasEveryCell && !_header!.Fits(rows.Cells))
        {
            cells.Note(null, RemarkKind.CellCount, Severity.Refuse, $"{rows.Cells.Count} ≠ {_header.Cells}");
            if (rows.IsEndedByFile)
                _remarks.Add(RemarkKind.CutOff, Severity.Flag, rows.Line);
        }
        else
            value = _shape.Read(cells);
        return new RecordReading<T>(number, rows.Line, cells.IsRefused ? null : value, cells.TakeRemarks());
    }
}
