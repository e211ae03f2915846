namespace CauNoi.Data.Protection;

/// <summary>A text as it is stored: encrypted, to be read only through <see cref="FieldProtection"/>.</summary>
public sealed class SealedText(byte[] bytes) : IEquatable<SealedText>
{
    /// <summary>The form in which it lies in the database.</summary>
    public byte[] Bytes { get; } = bytes;

    /// <summary>The number of the key that it was sealed with; 0 if there is none.</summary>
    public byte KeyId => Bytes.Length > 0 ? Bytes[0] : (byte)0;

    public ProtectedField Field => Bytes.Length > 1 ? (ProtectedField)Bytes[1] : default;

    public bool Equals(SealedText? other) => other is not null && Bytes.AsSpan().SequenceEqual(other.Bytes);

    public override bool Equals(object? obj) => Equals(obj as SealedText);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(Bytes);
        return hash.ToHashCode();
    }

    /// <summary>Says nothing of the text, so that none gets into a log by accident.</summary>
    public override string ToString() => "…";
}
