namespace CauNoi.Data.Exchange.Tables;

/// <summary>Rows of which the first were looked at already and are given again.</summary>
internal sealed class PeekedRows : IRawRows
{
    private readonly IRawRows _rows;
    private readonly Queue<Row> _first = new();
    private Row? _current;

    public PeekedRows(IRawRows rows, int count)
    {
        _rows = rows;
        while (_first.Count < count && rows.Read())
            _first.Enqueue(new Row([.. rows.Cells], rows.Line, rows.HasStrayQuote, rows.IsEndedByFile));
        Cells = rows.Cells;
    }

    /// <summary>The rows that were looked at and are still to come.</summary>
    public IReadOnlyList<IReadOnlyList<RawCell>> First => [.. _first.Select(r => r.Cells)];

    public List<RawCell> Cells { get; private set; }

    public int Line => _current?.Line ?? _rows.Line;

    public bool HasEveryCell => _rows.HasEveryCell;

    public bool HasStrayQuote => _current?.HasStrayQuote ?? _rows.HasStrayQuote;

    public bool IsEndedByFile => _current?.IsEndedByFile ?? _rows.IsEndedByFile;

    public bool Read()
    {
        var isPeeked = _first.TryDequeue(out _current);
        Cells = _current?.Cells ?? _rows.Cells;
        return isPeeked || _rows.Read();
    }

    public void Dispose() => _rows.Dispose();

    private sealed record Row(List<RawCell> Cells, int Line, bool HasStrayQuote, bool IsEndedByFile);
}
