using System.Security.Cryptography;

namespace CauNoi.Data.Protection;

/// <summary>The key of the blind indexes.</summary>
internal sealed class IndexKey(byte id, byte[] secret) : IDisposable
{
    private readonly ThreadLocal<IncrementalHash> _hash = new(() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret), trackAllValues: true);

    public byte Id { get; } = id;

    /// <summary>The first eight bytes of the keyed hash.</summary>
    public long Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var hmac = _hash.Value!;
        hmac.AppendData(bytes);
        hmac.GetHashAndReset(hash);
        return BitConverter.ToInt64(hash);
    }

    public void Dispose()
    {
        foreach (var hash in _hash.Values)
            hash.Dispose();
        _hash.Dispose();
    }
}
