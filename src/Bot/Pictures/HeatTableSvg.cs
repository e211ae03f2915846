namespace CauNoi.Bot.Pictures;

/// <summary>Lays a table out for the width of a phone; each cell has a colour, a sign and a few letters.</summary>
public static class HeatTableSvg
{
    private const int Width = 360;
    private const int Margin = 12;
    private const int Inner = Width - 2 * Margin;
    private const int LabelWidth = 116;
    private const int TitleSize = 16;
    private const int LabelSize = 12;
    private const int CellSize = 11;
    private const int SmallSize = 11;
    private const int RowHeight = 28;
    private const int Space = 3;
    private const int Key = 16;
    private const string Ink = "#18201b";
    private const string Soft = "#556059";

    /// <exception cref="ArgumentException">There are too many rows or columns, or a row has not one cell for each column.</exception>
    public static Svg Draw(HeatTable table)
    {
        Check(table);
        var svg = new SvgText();
        var y = Margin + TitleSize;
        foreach (var line in SvgText.Wrap(table.Title, TitleSize, Inner, isBold: true))
        {
            svg.Text(Margin, y, TitleSize, Ink, line, "font-weight=\"bold\"");
            y += TitleSize + 5;
        }

        var column = (double)(Inner - LabelWidth) / table.Columns.Count;
        y = Head(svg, table.Columns, column, y + 4);
        foreach (var row in table.Rows)
        {
            svg.Text(Margin, y + RowHeight / 2 + 4, LabelSize, Ink, SvgText.Shorten(row.Label, LabelSize, LabelWidth - 6));
            for (var i = 0; i < row.Cells.Count; i++)
                Cell(svg, row.Cells[i], Margin + LabelWidth + i * column, y, column - Space);
            y += RowHeight + Space;
        }

        y = Legend(svg, table.Legend, y + 18) + 24;
        foreach (var line in SvgText.Wrap(table.Source, SmallSize, Inner))
        {
            svg.Text(Margin, y, SmallSize, Soft, line);
            y += SmallSize + 4;
        }

        return svg.ToSvg(Width, y + Margin - SmallSize);
    }

    private static void Check(HeatTable table)
    {
        if (table.Rows.Count > HeatTable.MostRows || table.Columns.Count is 0 or > HeatTable.MostColumns)
            throw new ArgumentException($"A table has at most {HeatTable.MostRows} rows and 1 to {HeatTable.MostColumns} columns.", nameof(table));
        if (table.Rows.Any(r => r.Cells.Count != table.Columns.Count))
            throw new ArgumentException("Each row needs one cell for each column.", nameof(table));
    }

    private static int Head(SvgText svg, IReadOnlyList<string> columns, double width, int y)
    {
        var lines = columns.Select(c => SvgText.Wrap(c, SmallSize, width - Space).ToList()).ToList();
        for (var i = 0; i < lines.Count; i++)
            for (var j = 0; j < lines[i].Count; j++)
                svg.Text(Margin + LabelWidth + i * width + (width - Space) / 2, y + SmallSize + j * (SmallSize + 3), SmallSize, Soft, lines[i][j], "text-anchor=\"middle\"");
        return y + lines.Max(l => l.Count) * (SmallSize + 3) + 6;
    }

    private static void Cell(SvgText svg, HeatCell cell, double x, int y, double width)
    {
        svg.Rectangle(x, y, width, RowHeight, Fill(cell.Level), radius: 4);
        var text = cell.Text.Length == 0 ? cell.Sign : $"{cell.Sign} {cell.Text}";
        svg.Text(x + width / 2, y + RowHeight / 2 + 4, CellSize, Words(cell.Level), SvgText.Shorten(text, CellSize, width - 2), "font-weight=\"bold\" text-anchor=\"middle\"");
    }

    /// <summary>Squares with sign and meaning, as many in a line as fit.</summary>
    private static int Legend(SvgText svg, IReadOnlyList<(HeatLevel Level, string Meaning)> legend, int y)
    {
        var x = (double)Margin;
        foreach (var (level, meaning) in legend)
        {
            var width = Key + 6 + SvgText.WidthOf(meaning, SmallSize);
            if (x > Margin && x + width > Margin + Inner)
            {
                x = Margin;
                y += Key + 6;
            }

            svg.Rectangle(x, y - Key + 4, Key, Key, Fill(level), radius: 3);
            svg.Text(x + (double)Key / 2, y, SmallSize, Words(level), HeatCell.SignOf(level), "font-weight=\"bold\" text-anchor=\"middle\"");
            svg.Text(x + Key + 6, y, SmallSize, Soft, meaning);
            x += width + 14;
        }

        return y;
    }

    private static string Fill(HeatLevel level) => level switch
    {
        HeatLevel.Done => "#1f7a53",
        HeatLevel.Open => "#d5e3ee",
        HeatLevel.Tight => "#f0a53a",
        HeatLevel.Late => "#b3372c",
        _ => "#e6ebe7",
    };

    /// <summary>Dark on light, light on dark.</summary>
    private static string Words(HeatLevel level) => level switch
    {
        HeatLevel.Done or HeatLevel.Late => "#ffffff",
        HeatLevel.None => Soft,
        _ => Ink,
    };
}
