namespace CauNoi.Data.Access;

/// <summary>A one-time code that ties a chat to an account; only its hash is kept.</summary>
public sealed class LinkCode
{
    public long Id { get; init; }

    public required Guid AccountId { get; init; }

    public required string CodeHash { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }
}
