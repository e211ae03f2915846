using CauNoi.Data.Registry;

namespace CauNoi.Data.Access;

/// <summary>Someone whom the bot knows: a role, and the areas in which it holds.</summary>
public sealed class Account
{
    public Guid Id { get; init; }

    public required string Name { get; set; }

    public required Role Role { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }

    public List<AreaScope> Scopes { get; init; } = [];
}

/// <summary>An area in which an account may read records, with everything below it.</summary>
public sealed class AreaScope
{
    public long Id { get; init; }

    public Guid AccountId { get; set; }

    public required AreaLevel Level { get; init; }

    public required string AreaCode { get; init; }
}
