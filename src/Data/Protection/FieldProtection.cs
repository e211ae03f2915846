using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace CauNoi.Data.Protection;

/// <summary>Seals and opens single values with AES-GCM, and makes keyed blind indexes of them. Thread-safe.</summary>
public sealed class FieldProtection(KeyRing keys)
{
    private const int NonceLength = 12;
    private const int TagLength = 16;

    // Before nonce, tag and text stand the number of the key and that of the field; they are part of what the tag protects.
    private const int HeaderLength = 2;
    private const int TextAt = HeaderLength + NonceLength + TagLength;

    private const int OnStack = 512;

    public SealedText Seal(string text, ProtectedField field)
    {
        var length = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (length <= OnStack)
        {
            Span<byte> plain = stackalloc byte[length];
            return SealBytes(plain[..Encoding.UTF8.GetBytes(text, plain)], field);
        }

        return SealBytes(Encoding.UTF8.GetBytes(text), field);
    }

    public SealedText SealBytes(ReadOnlySpan<byte> plain, ProtectedField field)
    {
        var key = keys.Current;
        var bytes = new byte[TextAt + plain.Length];
        (bytes[0], bytes[1]) = (key.Id, (byte)field);
        var all = bytes.AsSpan();
        key.Encrypt(all.Slice(HeaderLength, NonceLength), plain, all[TextAt..], all.Slice(HeaderLength + NonceLength, TagLength), all[..HeaderLength]);
        return new SealedText(bytes);
    }

    /// <exception cref="CryptographicException">The text was changed in storage, sealed as another field or with a key that is not in the ring.</exception>
    public string Open(SealedText text, ProtectedField field) => Encoding.UTF8.GetString(OpenBytes(text, field));

    /// <exception cref="CryptographicException">The bytes were changed in storage, sealed as another field or with a key that is not in the ring.</exception>
    public byte[] OpenBytes(SealedText text, ProtectedField field)
    {
        if (text.Field != field)
            throw new CryptographicException($"What was sealed as {text.Field} cannot be opened as {field}.");
        var all = text.Bytes.AsSpan();
        if (all.Length < TextAt)
            throw new CryptographicException("A sealed text is cut off.");
        var plain = new byte[all.Length - TextAt];
        keys.Find(text.KeyId).Decrypt(
            all.Slice(HeaderLength, NonceLength), all[TextAt..], all.Slice(HeaderLength + NonceLength, TagLength), plain, all[..HeaderLength]);
        return plain;
    }

    /// <summary>
    /// A number that equal values share and that tells nothing of the value without the key. Phones and citizen ids are compared by their digits
    /// alone, <c>+84</c> and <c>84</c> of a phone being its <c>0</c>; anything else as it is.
    /// </summary>
    public long Index(string text, ProtectedField field)
    {
        var compared = field is ProtectedField.Phone or ProtectedField.CitizenId ? ComparedNumber.Of(text, field) : text;
        var length = 1 + Encoding.UTF8.GetMaxByteCount(compared.Length);
        var rented = length > OnStack ? ArrayPool<byte>.Shared.Rent(length) : null;
        var bytes = rented ?? stackalloc byte[length];
        bytes[0] = (byte)field;
        var index = keys.Index.Of(bytes[..(1 + Encoding.UTF8.GetBytes(compared, bytes[1..]))]);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        return index;
    }

    /// <summary>A sealed number as it may be shown: its last three digits.</summary>
    /// <exception cref="CryptographicException">As of <see cref="Open"/>.</exception>
    public string Mask(SealedText number, ProtectedField field) => MaskedNumber.Of(Open(number, field));
}
