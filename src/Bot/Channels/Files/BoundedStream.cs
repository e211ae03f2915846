namespace CauNoi.Bot.Channels.Files;

/// <summary>Reads what somebody else sends, but never more than was agreed.</summary>
internal static class BoundedStream
{
    private const int Piece = 64 * 1024;

    /// <returns>Null if there is more than <paramref name="largest"/> bytes.</returns>
    public static async Task<byte[]?> ReadAsync(Stream source, int largest, CancellationToken ct)
    {
        using var content = new MemoryStream();
        return await CopyAsync(source, content, largest, ct) is null ? null : content.ToArray();
    }

    /// <summary>Reads and keeps nothing.</summary>
    /// <returns>How many bytes there were; null if more than <paramref name="largest"/>.</returns>
    public static Task<int?> CountAsync(Stream source, int largest, CancellationToken ct) => CopyAsync(source, Stream.Null, largest, ct);

    private static async Task<int?> CopyAsync(Stream source, Stream target, int largest, CancellationToken ct)
    {
        var piece = new byte[Piece];
        var total = 0;
        while (await source.ReadAsync(piece, ct) is var length and > 0)
        {
            if (length > largest - total)
                return null;
            total += length;
            await target.WriteAsync(piece.AsMemory(0, length), ct);
        }

        return total;
    }
}
