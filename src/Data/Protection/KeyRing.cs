using System.Security.Cryptography;
using System.Text;

namespace CauNoi.Data.Protection;

/// <summary>The keys that protect the registry. They lie outside the database.</summary>
public sealed class KeyRing : IDisposable
{
    public const int KeyLength = 32;

    private readonly Dictionary<byte, ProtectionKey> _keys;

    private KeyRing(IReadOnlyList<(byte Id, byte[] Secret)> keys)
    {
        _keys = keys.ToDictionary(k => k.Id, k => new ProtectionKey(k.Id, Derive(k.Secret, "field")));
        Current = _keys[keys.Max(k => k.Id)];
        IndexKey = Derive(keys.MaxBy(k => k.Id).Secret, "index");
    }

    /// <summary>The newest key: what is sealed now is sealed with it.</summary>
    public ProtectionKey Current { get; }

    /// <summary>The key of the blind indexes.</summary>
    internal byte[] IndexKey { get; }

    public static KeyRing Of(params IReadOnlyList<(byte Id, byte[] Secret)> keys) => new(keys);

    /// <exception cref="CryptographicException">The key is not in the ring.</exception>
    public ProtectionKey Find(byte id) => _keys.TryGetValue(id, out var key) ? key : throw new CryptographicException($"Protection key {id} is missing.");

    public void Dispose()
    {
        foreach (var key in _keys.Values)
            key.Dispose();
    }

    private static byte[] Derive(byte[] secret, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, KeyLength, info: Encoding.ASCII.GetBytes(purpose));
}
