using CauNoi.Data.Protection;

namespace CauNoi.Data.Tests.Databases;

/// <summary>Keys of no secret.</summary>
public static class TestKeys
{
    public static FieldProtection Protection { get; } = new(KeyRing.Of(KeyRing.NewSecrets(DateTimeOffset.UnixEpoch)));
}
