using CauNoi.Bot.Pictures;
using CauNoi.Bot.Tests.Hosting;

namespace CauNoi.Bot.Tests.Pictures;

public sealed class QrPictureTests
{
    [Fact]
    public void A_link_becomes_a_square_picture()
    {
        var png = QrPicture.ToPng("https://t.me/CauNoiBot?start=ABCD-EFGH");

        var (width, height) = Png.SizeOf(png);
        Assert.Equal(width, height);
        Assert.InRange(width, 300, 900);
        File.WriteAllBytes(Path.Combine(RepositoryRoot.Path, "artifacts", "qr.png"), png);
    }
}
