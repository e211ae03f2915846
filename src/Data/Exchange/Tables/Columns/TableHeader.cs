using System.Collections.Frozen;

namespace CauNoi.Data.Exchange.Tables.Columns;

/// <summary>The header of a table: where each known column stands.</summary>
internal sealed class TableHeader
{
    private readonly FrozenDictionary<string, int> _positions;

    private readonly int _last;

    private TableHeader(IReadOnlyList<Heading> headings, int line, int cells)
    {
        Headings = headings;
        Line = line;
        Cells = cells;
        _last = headings.Max(h => h.Position);
        _positions = headings.Where(h => h.Column is not null).DistinctBy(h => h.Column).ToFrozenDictionary(h => h.Column!, h => h.Position);
    }

    public IReadOnlyList<Heading> Headings { get; }

    public int Line { get; }

    /// <summary>Cells of the header row.</summary>
    public int Cells { get; }

    public bool Has(string column) => _positions.ContainsKey(column);

    /// <summary>0-based place of the column in a row; -1 if the table does not have it.</summary>
    public int Position(string column) => _positions.GetValueOrDefault(column, -1);

    /// <summary>True if the row has a cell for every heading, and none beyond the header.</summary>
    public bool Fits(List<RawCell> row)
    {
        for (var i = Cells; i < row.Count; i++)
            if (!string.IsNullOrWhiteSpace(row[i].Text))
                return false;
        return row.Count > _last;
    }

    /// <summary>Checks the header against the columns that the table has to have; what is wrong is remarked.</summary>
    public static TableHeader Of(
        IReadOnlyList<Heading> headings, int line, int cells, IReadOnlyList<ColumnEntry> columns, FileRemarks remarks)
    {
        var header = new TableHeader(headings, line, cells);
        foreach (var twice in headings.Where(h => h.Column is not null).GroupBy(h => h.Column).Where(g => g.Count() > 1))
            remarks.Add(RemarkKind.ColumnTwice, Severity.Refuse, line, twice.Key, string.Join(", ", twice.Select(h => h.Text)));
        var groups = columns.Where(c => c.Group is not null && header.Has(c.Id)).Select(c => c.Group).ToHashSet();
        var absent = columns.Where(c => !header.Has(c.Id)).ToList();
        foreach (var column in absent.Where(c => c.Required || groups.Contains(c.Group)))
            remarks.Add(RemarkKind.ColumnMissing, Severity.Refuse, line, column.Id);
        if (remarks.IsRefused)
            return header;
        if (absent.Exists(c => !c.ForPeople))
            remarks.Add(RemarkKind.ColumnsAbsent, Severity.Info, line, detail: string.Join(", ", absent.Where(c => !c.ForPeople).Select(c => c.Id)));
        var unknown = headings.Where(h => h.Column is null).Select(h => h.Text).ToList();
        if (unknown.Count > 0)
            remarks.Add(RemarkKind.ColumnsIgnored, Severity.Flag, line, detail: string.Join(", ", unknown));
        return header;
    }
}
