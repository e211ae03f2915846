namespace CauNoi.Data.Protection;

/// <param name="KeyId">The key that is used now.</param>
/// <param name="Values">How many values were sealed or indexed anew.</param>
/// <param name="Unreadable">Values that no key opens; they stay as they are.</param>
/// <param name="Left">Values that still need an older key.</param>
/// <param name="Retired">Keys that the database no longer needs.</param>
public sealed record RotationReport(byte KeyId, long Values, long Unreadable, long Left, IReadOnlyList<byte> Retired);
