using System.Xml.Linq;
using CauNoi.Bot.Pictures;
using CauNoi.Bot.Tests.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace CauNoi.Bot.Tests.Pictures;

public sealed class BarChartTests
{
    private static readonly BarChart Hamlets = new()
    {
        Title = "Hồ sơ hộ nghèo, hộ cận nghèo theo thôn, xã Mường Khê",
        Series = [new BarSeries("Đủ thông tin", BarColour.Good), new BarSeries("Còn thiếu", BarColour.Attention), new BarSeries("Mâu thuẫn", BarColour.Urgent)],
        Rows =
        [
            new BarRow("Thôn Nậm Đăm", [34, 6, 0]),
            new BarRow("Thôn Lũng Cẩm Trên", [12, 21, 2]),
            new BarRow("Bản Huổi Phặc", [0, 9, 1]),
            new BarRow("Tổ dân phố số 4 khu tái định cư Phường Ưỡng Hạ", [1_204, 310, 25]),
            new BarRow("Thôn Quyết Thắng", [0, 0, 0]),
        ],
        Source = "Số liệu ngày 22/11/2026. Nguồn: sổ hộ nghèo, hộ cận nghèo của xã trên Cầu Nối.",
    };

    [Fact]
    public void A_chart_is_a_picture_three_times_as_fine_as_a_phone_is_wide()
    {
        var svg = BarChartSvg.Draw(Hamlets with { Scale = BarScale.EachRow });

        var png = new SvgPicture(NullLogger<SvgPicture>.Instance).ToPng(svg);

        Assert.NotNull(png);
        Assert.Equal((1080, svg.Height * 3), Png.SizeOf(png));
        Assert.InRange(png.Length, 10_000, 400_000);
        File.WriteAllBytes(Path.Combine(RepositoryRoot.Path, "artifacts", "chart.png"), png);
    }

    [Fact]
    public void Every_number_is_written_and_a_name_that_is_too_long_is_cut()
    {
        var texts = TextsOf(BarChartSvg.Draw(Hamlets));

        Assert.All(["34", "6", "12", "21", "1.204", "310", "25"], number => Assert.Contains(number, texts));
        Assert.Contains("Thôn Lũng Cẩm Trên", texts);
        Assert.Contains(texts, t => t.StartsWith("Tổ dân phố số 4", StringComparison.Ordinal) && t.EndsWith('…'));
    }

    [Theory]
    [InlineData("<script>alert(1)</script> & \"bạn\"")]
    [InlineData("]]> '")]
    [InlineData("a\u0000b\ud800c\uffff")]
    [InlineData("")]
    public void Whatever_a_name_is_the_drawing_is_well_formed(string name)
    {
        var svg = BarChartSvg.Draw(Hamlets with { Title = name, Rows = [new BarRow(name, [1, 2, 3])], Source = name });

        Assert.NotNull(XDocument.Parse(svg.Markup).Root);
        Assert.NotNull(new SvgPicture(NullLogger<SvgPicture>.Instance).ToPng(svg));
    }

    [Fact]
    public void Bars_are_as_long_as_their_numbers_and_stay_inside()
    {
        var chart = Hamlets with { Rows = [new BarRow("A", [10, 10, 0]), new BarRow("B", [30, 0, 10])] };

        var widths = XDocument.Parse(BarChartSvg.Draw(chart).Markup).Descendants()
            .Where(e => e.Name.LocalName == "rect" && (string?)e.Attribute("height") == "12")
            .Select(e => ((double)e.Attribute("x")!, (double)e.Attribute("width")!)).ToList();

        Assert.Equal([(16, 328), (16, 82), (98, 82), (16, 328), (16, 246), (262, 82)], widths);
    }

    [Fact]
    public void Where_each_row_is_a_whole_every_bar_is_full() =>
        Assert.Contains("width=\"328\" height=\"12\" rx=\"3\" fill=\"#1f7a53\"", BarChartSvg.Draw(Hamlets with { Scale = BarScale.EachRow, Rows = [new BarRow("A", [1, 0, 0]), new BarRow("B", [9, 0, 0])] }).Markup, StringComparison.Ordinal);

    [Fact]
    public void A_row_without_a_value_for_each_series_is_a_fault_of_the_program()
    {
        Assert.Throws<ArgumentException>(() => BarChartSvg.Draw(Hamlets with { Rows = [new BarRow("A", [1])] }));
        Assert.Throws<ArgumentException>(() => BarChartSvg.Draw(Hamlets with { Rows = [.. Enumerable.Repeat(new BarRow("A", [1, 1, 1]), 61)] }));
    }

    [Fact]
    public async Task Many_pictures_can_be_drawn_at_once()
    {
        var picture = new SvgPicture(NullLogger<SvgPicture>.Instance);
        var svg = BarChartSvg.Draw(Hamlets);

        var drawn = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => picture.ToPng(svg))));

        Assert.All(drawn, png => Assert.Equal(drawn[0], png));
    }

    private static List<string> TextsOf(Svg svg) =>
        [.. XDocument.Parse(svg.Markup).Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value)];
}
