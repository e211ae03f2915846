using QRCoder;

namespace CauNoi.Bot.Pictures;

/// <summary>A text, such as a link with a one-time code, for another phone's camera.</summary>
public static class QrPicture
{
    private const int PixelsPerModule = 12;

    /// <returns>A PNG with the quiet border that readers need.</returns>
    public static byte[] ToPng(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        using var code = new PngByteQRCode(data);
        return code.GetGraphic(PixelsPerModule);
    }
}
