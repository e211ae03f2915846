using System.Security.Cryptography;
using System.Text;

namespace CauNoi.Data.Protection;

/// <summary>Seals and opens single values with AES-GCM, and makes keyed blind indexes of them. Thread-safe.</summary>
public sealed class FieldProtection(KeyRing keys)
{
    private const int NonceLength = 12;
    private const int TagLength = 16;

    // Before nonce, tag and text stands the number of the key.
    private const int HeaderLength = 1;

    public SealedText Seal(string text, ProtectedField field)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var bytes = new byte[HeaderLength + NonceLength + TagLength + plain.Length];
        bytes[0] = keys.Current.Id;
        var nonce = bytes.AsSpan(HeaderLength, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        keys.Current.Cipher.Encrypt(
            nonce, plain, bytes.AsSpan(HeaderLength + NonceLength + TagLength), bytes.AsSpan(HeaderLength + NonceLength, TagLength), Purpose(field));
        return new SealedText(bytes);
    }

    /// <exception cref="CryptographicException">The text was changed in storage, sealed as another field or with a key that is not in the ring.</exception>
    public string Open(SealedText text, ProtectedField field)
    {
        var bytes = text.Bytes.AsSpan();
        var plain = new byte[bytes.Length - HeaderLength - NonceLength - TagLength];
        keys.Find(bytes[0]).Cipher.Decrypt(
            bytes.Slice(HeaderLength, NonceLength), bytes[(HeaderLength + NonceLength + TagLength)..],
            bytes.Slice(HeaderLength + NonceLength, TagLength), plain, Purpose(field));
        return Encoding.UTF8.GetString(plain);
    }

    /// <summary>A number that equal values share and that tells nothing of the value without the key.</summary>
    public long Index(string text, ProtectedField field)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(keys.IndexKey, Encoding.UTF8.GetBytes($"{field}:{text}"), hash);
        return BitConverter.ToInt64(hash);
    }

    private static byte[] Purpose(ProtectedField field) => Encoding.ASCII.GetBytes(field.ToString());
}
