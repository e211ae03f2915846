using System.Text.RegularExpressions;

namespace CauNoi.Data.Exchange.Tables.Columns;

/// <summary>Tells totals, signatures and numberings of columns from records.</summary>
internal sealed partial class NotDataRows(TableHeader header, IReadOnlyList<ColumnEntry> columns, ColumnBook book)
{
    // A name, a date, a place below the total: hardly ever more cells.
    private const int MostBelow = 3;

    private readonly int[] _required = [.. columns.Where(c => c.Required).Select(c => header.Position(c.Id))];
    private bool _isFirst = true;
    private bool _isBelow;

    public bool Contains(IRawRows rows)
    {
        var cells = rows.Cells;
        var (isFirst, isComplete) = (_isFirst, HasAllRequired(cells));
        _isFirst = false;
        if (isFirst && cells.All(c => c.Text.Length == 0 || Numbering().IsMatch(c.Text)))
            return true;
        if (isComplete)
            return false;
        var filled = cells.Where(c => !string.IsNullOrWhiteSpace(c.Text)).Take(MostBelow + 1).ToList();
        var isFooter = filled[0].Text.Length < TableLimits.LongestName && book.IsFooter(filled[0].Text);
        _isBelow |= isFooter;
        return isFooter || (_isBelow && filled.Count <= MostBelow);
    }

    private bool HasAllRequired(List<RawCell> cells)
    {
        foreach (var position in _required)
            if (position >= cells.Count || cells[position].Text.Length == 0)
                return false;
        return true;
    }

    // "(1)", "A", "4 = 3/1 × 100".
    [GeneratedRegex(@"^\s*\(?(?:[0-9]{1,2}|[A-ZĐ])\)?(?:\s*=.*)?\s*\z")]
    private static partial Regex Numbering();
}
