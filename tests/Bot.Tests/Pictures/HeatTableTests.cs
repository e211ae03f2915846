using System.Xml.Linq;
using CauNoi.Bot.Pictures;
using CauNoi.Bot.Tests.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace CauNoi.Bot.Tests.Pictures;

public sealed class HeatTableTests
{
    private static readonly HeatTable Hamlets = new()
    {
        Title = "Xã Mường Khê: đợt rà soát năm 2026, còn 22 ngày (đến 14/12/2026)",
        Columns = ["Khảo sát", "Họp dân", "Niêm yết", "Khiếu nại"],
        Rows =
        [
            new HeatRow("Thôn Nậm Đăm", [new(HeatLevel.Done, "12/12"), new(HeatLevel.Done, "17/11"), new(HeatLevel.Open, "25/11"), new(HeatLevel.None, "")]),
            new HeatRow("Bản Huổi Phặc", [new(HeatLevel.Done, "9/9"), new(HeatLevel.Tight, "25/11"), new(HeatLevel.Open, "30/11"), new(HeatLevel.None, "")]),
            new HeatRow("Tổ dân phố số 4 khu tái định cư Phường Ưỡng Hạ", [new(HeatLevel.Late, "3/120"), new(HeatLevel.Late, "18/11"), new(HeatLevel.Late, "20/11"), new(HeatLevel.None, "")]),
        ],
        Legend = [(HeatLevel.Done, "đã xong"), (HeatLevel.Open, "chưa đến hạn"), (HeatLevel.Tight, "gấp"), (HeatLevel.Late, "muộn"), (HeatLevel.None, "không có việc")],
        Source = "Số liệu ngày 22/11/2026, các thôn báo và sổ hộ nghèo của xã trên Cầu Nối.",
    };

    [Fact]
    public void A_table_is_a_picture_three_times_as_fine_as_a_phone_is_wide()
    {
        var svg = HeatTableSvg.Draw(Hamlets);

        var png = new SvgPicture(NullLogger<SvgPicture>.Instance).ToPng(svg);

        Assert.NotNull(png);
        Assert.Equal((1080, svg.Height * 3), Png.SizeOf(png));
        File.WriteAllBytes(Path.Combine(RepositoryRoot.Path, "artifacts", "heat-table.png"), png);
    }

    [Fact]
    public void Every_level_has_a_sign_of_its_own_beside_its_colour()
    {
        var texts = XDocument.Parse(HeatTableSvg.Draw(Hamlets).Markup).Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value).ToList();

        Assert.All(["✓ 12/12", "○ 30/11", "▲ 25/11", "! 18/11", "–"], cell => Assert.Contains(cell, texts));
        Assert.Contains(texts, t => t.StartsWith("Tổ dân phố", StringComparison.Ordinal) && t.EndsWith('…'));
    }

    [Fact]
    public void A_row_without_a_cell_for_each_column_is_a_fault_of_the_program()
    {
        Assert.Throws<ArgumentException>(() => HeatTableSvg.Draw(Hamlets with { Rows = [new HeatRow("A", [])] }));
        Assert.Throws<ArgumentException>(() => HeatTableSvg.Draw(Hamlets with { Rows = [.. Enumerable.Repeat(Hamlets.Rows[0], 41)] }));
    }
}
