using System.Security.Cryptography;

namespace CauNoi.Data.Protection;

/// <summary>One key that seals.</summary>
public sealed class ProtectionKey(byte id, byte[] secret) : IDisposable
{
    private readonly ThreadLocal<Tools> _tools = new(() => new Tools(new AesGcm(secret, AesGcm.TagByteSizes.MaxSize)), trackAllValues: true);

    public byte Id { get; } = id;

    internal void Encrypt(Span<byte> nonce, ReadOnlySpan<byte> plain, Span<byte> closed, Span<byte> tag, ReadOnlySpan<byte> about)
    {
        var tools = _tools.Value!;
        tools.FillNonce(nonce);
        tools.Cipher.Encrypt(nonce, plain, closed, tag, about);
    }

    internal void Decrypt(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> closed, ReadOnlySpan<byte> tag, Span<byte> plain, ReadOnlySpan<byte> about) =>
        _tools.Value!.Cipher.Decrypt(nonce, closed, tag, plain, about);

    public void Dispose()
    {
        foreach (var tools in _tools.Values)
            tools.Cipher.Dispose();
        _tools.Dispose();
    }

    private sealed class Tools(AesGcm cipher)
    {
        // One call to the system's generator costs as much as a short encryption.
        private readonly byte[] _random = new byte[4_096];
        private int _used = int.MaxValue;

        public AesGcm Cipher { get; } = cipher;

        public void FillNonce(Span<byte> nonce)
        {
            if (_used > _random.Length - nonce.Length)
            {
                RandomNumberGenerator.Fill(_random);
                _used = 0;
            }

            _random.AsSpan(_used, nonce.Length).CopyTo(nonce);
            _used += nonce.Length;
        }
    }
}
