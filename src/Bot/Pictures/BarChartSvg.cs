using CauNoi.Bot.Conversations;

namespace CauNoi.Bot.Pictures;

/// <summary>Lays a chart out for the width of a phone: the name and the numbers above each bar, so that neither is ever too narrow.</summary>
public static class BarChartSvg
{
    private const int Width = 360;
    private const int Margin = 16;
    private const int Inner = Width - 2 * Margin;
    private const int TitleSize = 16;
    private const int LabelSize = 13;
    private const int SmallSize = 11;
    private const int BarHeight = 12;
    private const int RowHeight = 42;
    private const int Gap = 10;
    private const int NumbersGap = 9;
    private const string Ink = "#18201b";
    private const string Soft = "#556059";
    private const string Empty = "#e6ebe7";

    /// <exception cref="ArgumentException">There are too many rows, or a row has not one value for each series.</exception>
    public static Svg Draw(BarChart chart)
    {
        Check(chart);
        var svg = new SvgText();
        var y = Margin + TitleSize;
        foreach (var line in SvgText.Wrap(chart.Title, TitleSize, Inner, isBold: true))
        {
            svg.Text(Margin, y, TitleSize, Ink, line, "font-weight=\"bold\"");
            y += TitleSize + 5;
        }

        y = Legend(svg, chart.Series, y + 4);
        var columns = Columns(chart);
        var largest = chart.Rows.Select(Sum).DefaultIfEmpty().Max();
        foreach (var row in chart.Rows)
        {
            Head(svg, chart.Series, row, columns, y + LabelSize);
            Bar(svg, chart.Series, row, Math.Max(1, chart.Scale == BarScale.EachRow ? Sum(row) : largest), y + LabelSize + 6);
            y += RowHeight;
        }

        y += SmallSize;
        foreach (var line in SvgText.Wrap(chart.Source, SmallSize, Inner))
        {
            svg.Text(Margin, y, SmallSize, Soft, line);
            y += SmallSize + 4;
        }

        return svg.ToSvg(Width, y + Margin - SmallSize);
    }

    private static void Check(BarChart chart)
    {
        if (chart.Rows.Count > BarChart.MostRows)
            throw new ArgumentException($"A chart has at most {BarChart.MostRows} rows.", nameof(chart));
        if (chart.Rows.Any(r => r.Values.Count != chart.Series.Count || r.Values.Any(v => v < 0)))
            throw new ArgumentException("Each row needs one value, not negative, for each series.", nameof(chart));
    }

    /// <summary>Squares with their meaning, as many in a line as fit.</summary>
    private static int Legend(SvgText svg, IReadOnlyList<BarSeries> series, int y)
    {
        var x = (double)Margin;
        foreach (var one in series)
        {
            var width = Gap + 6 + SvgText.WidthOf(one.Name, SmallSize);
            if (x > Margin && x + width > Margin + Inner)
            {
                x = Margin;
                y += SmallSize + 7;
            }

            svg.Rectangle(x, y - SmallSize + 1, Gap, Gap, Fill(one.Colour), radius: 2);
            svg.Text(x + Gap + 6, y, SmallSize, Soft, one.Name);
            x += width + 14;
        }

        return y + 14;
    }

    /// <summary>The width of the widest number of each series, so that numbers stand one below the other.</summary>
    private static List<double> Columns(BarChart chart) =>
        [.. chart.Series.Select((_, i) => chart.Rows.Select(r => SvgText.WidthOf(Number(r.Values[i]), LabelSize, isBold: true)).DefaultIfEmpty().Max())];

    private static void Head(SvgText svg, IReadOnlyList<BarSeries> series, BarRow row, List<double> columns, int y)
    {
        var right = (double)(Margin + Inner);
        for (var i = series.Count - 1; i >= 0; i--)
        {
            var value = row.Values[i];
            svg.Text(right, y, LabelSize, value == 0 ? Soft : Words(series[i].Colour), Number(value), "font-weight=\"bold\" text-anchor=\"end\"");
            right -= columns[i] + NumbersGap;
        }

        svg.Text(Margin, y, LabelSize, Ink, SvgText.Shorten(row.Label, LabelSize, right - Margin));
    }

    private static void Bar(SvgText svg, IReadOnlyList<BarSeries> series, BarRow row, int full, int y)
    {
        svg.Rectangle(Margin, y, Inner, BarHeight, Empty, radius: 3);
        var x = (double)Margin;
        foreach (var (value, one) in row.Values.Zip(series))
        {
            var width = (double)Inner * value / full;
            if (value > 0)
                svg.Rectangle(x, y, width, BarHeight, Fill(one.Colour), radius: Math.Min(3, width / 2));
            x += width;
        }
    }

    private static string Number(int value) => value.ToString("N0", VietnamFormat.Culture);

    private static int Sum(BarRow row) => row.Values.Sum();

    private static string Fill(BarColour colour) => colour switch
    {
        BarColour.Good => "#1f7a53",
        BarColour.Attention => "#f0a53a",
        BarColour.Urgent => "#b3372c",
        _ => "#8d9a92",
    };

    /// <summary>The same dark enough for words on white.</summary>
    private static string Words(BarColour colour) => colour switch
    {
        BarColour.Good => "#17633f",
        BarColour.Attention => "#9a5b00",
        BarColour.Urgent => "#9c2c22",
        _ => Soft,
    };
}
