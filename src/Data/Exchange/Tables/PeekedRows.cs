namespace CauNoi.Data.Exchange.Tables;

/// <summary>Rows of which the first were looked at already and are given again.</summary>
internal sealed class PeekedRows : IRawRows
{
    private readonly IRawRows _rows;
    private readonly List<Row> _first = [];
    private int _next;

    public PeekedRows(IRawRows rows, int count)
    {
        _rows = rows;
        while (_first.Count < count && rows.Read())
            _first.Add(new Row([.. rows.Cells], rows.Line, rows.HasStrayQuote, rows.IsEndedByFile));
    }

    public IReadOnlyList<IReadOnlyList<RawCell>> First => [.. _first.Select(r => r.Cells)];

    public IReadOnlyList<RawCell> Cells => Current?.Cells ?? _rows.Cells;

    public int Line => Current?.Line ?? _rows.Line;

    public bool HasEveryCell => _rows.HasEveryCell;

    public bool HasStrayQuote => Current?.HasStrayQuote ?? _rows.HasStrayQuote;

    public bool IsEndedByFile => Current?.IsEndedByFile ?? _rows.IsEndedByFile;

    private Row? Current => _next > 0 && _next <= _first.Count ? _first[_next - 1] : null;

    public bool Read()
    {
        if (_next <= _first.Count)
            _next++;
        return _next <= _first.Count || _rows.Read();
    }

    public void Dispose() => _rows.Dispose();

    private sealed record Row(IReadOnlyList<RawCell> Cells, int Line, bool HasStrayQuote, bool IsEndedByFile);
}
