using CauNoi.Data.Exchange.Tables.Writing;
using CauNoi.EndToEnd.Tests.Program;

namespace CauNoi.EndToEnd.Tests.Peers;

/// <summary>A workbook that we wrote, opened by LibreOffice.</summary>
public sealed class WorkbookTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_written_workbook_shows_what_was_written_and_runs_no_formula()
    {
        var path = Path.Combine(_folder.Path, "danh-sach.xlsx");
        await using (var file = File.Create(path))
        using (var table = new XlsxTableWriter(file, "Danh sách hộ", [new("Mã hộ", 16), new("Chủ hộ", 28), new("Điểm B1"), new("Ngày rà soát")]))
        {
            table.Write(Text("097001-0001"), Text("Dương Thị Mẩy"), TableValue.FromNumber(83), TableValue.FromDate(new DateOnly(2025, 12, 13)));
            table.Write(Text("0510279420"), Text("=1+1"), TableValue.FromNumber(null), TableValue.FromDate(null));
            table.Write(Text("+84 510"), Text("Bản \"Nà Cài\", <b>\nXã Hòa Rạng"), TableValue.FromNumber(-5), TableValue.FromDate(new DateOnly(1950, 1, 2)));
        }

        Assert.Equal(
            """
            Mã hộ,Chủ hộ,Điểm B1,Ngày rà soát
            097001-0001,Dương Thị Mẩy,83,13/12/2025
            0510279420,=1+1,,
            +84 510,"Bản ""Nà Cài"", <b>
            Xã Hòa Rạng",-5,02/01/1950

            """,
            await Soffice.ToCsvAsync(path, _folder.Path));
    }

    [Fact]
    public async Task An_exported_list_opens_with_its_title_and_numbers_masked()
    {
        await BotProcess.RunAsync(_folder.Path, ["import", Path.Combine(RepositoryRoot.Path, "demo", "registry"), "--yes"]);
        var path = Path.Combine(_folder.Path, "ho.xlsx");
        var (exitCode, _, error) = await BotProcess.RunAsync(_folder.Path, ["export", "--hamlet", "97001001", "--status", "near_poor", "--out", path]);
        Assert.True(exitCode == 0, error);

        var lines = (await Soffice.ToCsvAsync(path, _folder.Path)).Split('\n');

        Assert.StartsWith("Danh sách hộ cận nghèo", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("\"Xóm Nà Cài, Xã Ngọc Kén\"", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("Ngày lập: 22/11/2026. Người lập: người vận hành.", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("Mã hộ,Thôn,Họ và tên chủ hộ,Địa chỉ", lines[3], StringComparison.Ordinal);
        var kien = Assert.Single(lines, l => l.StartsWith("97001001-0004,", StringComparison.Ordinal));
        Assert.Contains("…331", kien, StringComparison.Ordinal);
        Assert.Contains("Hộ cận nghèo,2025,100/QĐ-UBND,20/12/2025,", kien, StringComparison.Ordinal);
        Assert.DoesNotContain("đi bộ 2 km", kien, StringComparison.Ordinal);
    }

    private static TableValue Text(string text) => TableValue.FromText(text);
}
