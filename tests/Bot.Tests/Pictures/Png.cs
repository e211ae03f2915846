using System.Buffers.Binary;

namespace CauNoi.Bot.Tests.Pictures;

/// <summary>What the head of a PNG says.</summary>
internal static class Png
{
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    public static (int Width, int Height) SizeOf(byte[] png)
    {
        Assert.Equal(Signature, png[..8]);
        return (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
    }
}
