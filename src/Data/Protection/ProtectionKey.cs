using System.Security.Cryptography;

namespace CauNoi.Data.Protection;

/// <summary>One key of the ring.</summary>
public sealed class ProtectionKey(byte id, byte[] secret) : IDisposable
{
    private readonly ThreadLocal<AesGcm> _cipher = new(() => new AesGcm(secret, AesGcm.TagByteSizes.MaxSize), trackAllValues: true);

    public byte Id { get; } = id;

    internal AesGcm Cipher => _cipher.Value!;

    public void Dispose()
    {
        foreach (var cipher in _cipher.Values)
            cipher.Dispose();
        _cipher.Dispose();
    }
}
