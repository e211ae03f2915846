using System.Collections;
using System.Numerics;

namespace CauNoi.Knowledge.Policy.Standards;

/// <summary>A set of classes, without allocation.</summary>
public readonly record struct StatusSet(byte Bits) : IReadOnlyCollection<PovertyStatus>
{
    public int Count => BitOperations.PopCount(Bits);

    /// <summary>The class if the set has exactly one, else <see cref="PovertyStatus.Undetermined"/>.</summary>
    public PovertyStatus Sole => Count == 1 ? (PovertyStatus)BitOperations.TrailingZeroCount(Bits) : PovertyStatus.Undetermined;

    public static StatusSet operator |(StatusSet left, StatusSet right) => BitwiseOr(left, right);

    public static StatusSet BitwiseOr(StatusSet left, StatusSet right) => new((byte)(left.Bits | right.Bits));

    public static StatusSet Of(PovertyStatus status) => new((byte)(1 << (int)status));

    public bool Contains(PovertyStatus status) => (Bits & (1 << (int)status)) != 0;

    public IEnumerator<PovertyStatus> GetEnumerator()
    {
        for (var status = PovertyStatus.Poor; status < PovertyStatus.Undetermined; status++)
            if (Contains(status))
                yield return status;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
