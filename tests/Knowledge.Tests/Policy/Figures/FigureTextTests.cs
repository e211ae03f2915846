using CauNoi.Knowledge.Policy.Figures;
using CauNoi.Knowledge.Policy.Rows;

namespace CauNoi.Knowledge.Tests.Policy.Figures;

public sealed class FigureTextTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly PolicyFigures Figures = new(
        [Row("luong", 2_340_000, "2024-07-01", "2026-06-30"), Row("luong", 2_530_000, "2026-07-01", null), Row("lai", 6.24m, "2020-01-01", null, "percent"), Row("chua-ro", null, "2020-01-01", null)],
        new Dictionary<string, string> { ["dong"] = "{value} đồng", ["percent"] = "{value}%" });

    [Theory]
    [InlineData("Không có số nào.", "Không có số nào.")]
    [InlineData("Lương là {{luong}}.", "Lương là 2.530.000 đồng.")]
    [InlineData("{{ luong }}", "2.530.000 đồng")]
    [InlineData("{{luong:value}} đ", "2.530.000 đ")]
    [InlineData("{{luong@2026-06-30}} lên {{luong}}", "2.340.000 đồng lên 2.530.000 đồng")]
    [InlineData("{{luong@2026-06-30:value}}", "2.340.000")]
    [InlineData("{{lai}} mỗi năm, {{lai:value}}", "6,24% mỗi năm, 6,24")]
    [InlineData("thí dụ {{=5.000.000 đồng}}", "thí dụ 5.000.000 đồng")]
    [InlineData("{{= 2 bản }}", "2 bản")]
    [InlineData("một { ngoặc } thường", "một { ngoặc } thường")]
    public void A_place_is_filled_with_the_figure_of_the_day_or_of_its_own_day(string template, string text) =>
        Assert.Equal(text, new FigureText(template, Figures).On(Today));

    [Fact]
    public void The_same_text_tells_each_day_its_own_figure()
    {
        var text = new FigureText("{{luong}}", Figures);

        Assert.Equal(("2.340.000 đồng", "2.530.000 đồng"), (text.On(new DateOnly(2026, 6, 30)), text.On(new DateOnly(2026, 7, 1))));
    }

    [Theory]
    [InlineData("{{}}")]
    [InlineData("{{:value}}")]
    [InlineData("{{luong@hôm nay}}")]
    [InlineData("{{luong@2026-02-30}}")]
    [InlineData("{{luong@2026-01-01@2026-01-02}}")]
    public void What_stands_in_braces_and_is_no_reference_is_kept_for_the_lint(string template)
    {
        var text = new FigureText($"{template} và {{{{luong}}}}", Figures);

        Assert.Equal([template], text.Malformed);
        Assert.Equal([new FigureReference("luong", null, Bare: false)], text.References);
    }

    [Theory]
    [InlineData("{{khong-co}}")]
    [InlineData("{{chua-ro}}")]
    [InlineData("{{luong@2024-06-30}}")]
    public void A_figure_without_a_value_on_the_day_is_never_left_blank(string template) =>
        Assert.Throws<InvalidOperationException>(() => new FigureText(template, Figures).On(Today));

    [Theory]
    [InlineData(1_500_000, "1.500.000")]
    [InlineData(6.24, "6,24")]
    [InlineData(0.5, "0,5")]
    [InlineData(0.0825, "0,0825")]
    [InlineData(999, "999")]
    [InlineData(1_234.5, "1.234,5")]
    [InlineData(0, "0")]
    public void Numbers_are_written_as_people_write_them(double value, string text) => Assert.Equal(text, PolicyFigures.Number((decimal)value));

    private static FigureRow Row(string id, decimal? value, string from, string? to, string unit = "dong") => new()
    {
        Id = id,
        Value = value,
        Unit = unit,
        Source = "thử",
        Confidence = value is null ? Confidence.C : Confidence.A,
        ValidFrom = DateOnly.ParseExact(from, "yyyy-MM-dd", null),
        ValidTo = to is null ? null : DateOnly.ParseExact(to, "yyyy-MM-dd", null),
    };
}
