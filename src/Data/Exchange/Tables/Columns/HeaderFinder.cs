using CauNoi.Data.Exchange.Tables.Cells;

namespace CauNoi.Data.Exchange.Tables.Columns;

/// <summary>Finds the row that names the columns among the first rows of a table.</summary>
internal static class HeaderFinder
{
    // One known word may be a title ("Năm"); two are a header.
    private const int FewestKnown = 2;
    private const int LongestShown = 60;

    /// <summary>The index of the header row and what its headings mean; -1 if there is none.</summary>
    /// <param name="rows">The first rows of the file.</param>
    /// <param name="columns">Heading key → column id.</param>
    public static (int Row, IReadOnlyList<Heading> Headings) Find(IReadOnlyList<IReadOnlyList<RawCell>> rows, IReadOnlyDictionary<string, string> columns)
    {
        var best = (Row: -1, Headings: (IReadOnlyList<Heading>)[], Known: FewestKnown - 1);
        for (var row = 0; row < rows.Count; row++)
        {
            var headings = HeadingsOf(rows[row], row > 0 ? rows[row - 1] : [], columns);
            var known = headings.Where(h => h.Column is not null).Select(h => h.Column).Distinct().Count();
            if (known > best.Known)
                best = (row, headings, known);
        }

        return (best.Row, best.Headings);
    }

    // A heading that is merged over two rows stands in the upper one.
    private static List<Heading> HeadingsOf(IReadOnlyList<RawCell> row, IReadOnlyList<RawCell> above, IReadOnlyDictionary<string, string> columns)
    {
        var headings = new List<Heading>();
        for (var i = 0; i < Math.Max(row.Count, above.Count); i++)
        {
            var text = Shown(row, i);
            if (text.Length > 0)
                headings.Add(new Heading(text, columns.GetValueOrDefault(CellText.HeadingKey(text)), i));
            else if (Shown(above, i) is { Length: > 0 } upper && columns.TryGetValue(CellText.HeadingKey(upper), out var column))
                headings.Add(new Heading(upper, column, i));
        }

        return headings;
    }

    private static string Shown(IReadOnlyList<RawCell> row, int position)
    {
        if (position >= row.Count)
            return "";
        var text = CellText.Clean(row[position].Text);
        return text.Length > LongestShown ? text[..LongestShown] : text;
    }
}
