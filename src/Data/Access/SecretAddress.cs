namespace CauNoi.Data.Access;

/// <summary>An address that opens something of one account's to whoever knows it, without signing in; so it can be taken back.</summary>
public sealed class SecretAddress
{
    public required Guid AccountId { get; init; }

    public required SecretAddressKind Kind { get; init; }

    /// <summary>Of the secret part of the address, which is not kept.</summary>
    public required string SecretHash { get; set; }

    public required DateTimeOffset CreatedAt { get; set; }

    /// <summary>From then on it opens nothing; null if it holds until it is taken back.</summary>
    public DateTimeOffset? EndsAt { get; set; }
}
