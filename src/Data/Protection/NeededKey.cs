namespace CauNoi.Data.Protection;

/// <summary>A key that values in the database are sealed with; the key itself lies elsewhere.</summary>
public sealed class NeededKey
{
    public required byte Id { get; init; }

    public required KeyPurpose Purpose { get; init; }

    /// <summary><see cref="KeySecret.Check"/> of the key.</summary>
    public required byte[] Check { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public static NeededKey Of(KeySecret secret) => new() { Id = secret.Id, Purpose = secret.Purpose, Check = secret.Check(), CreatedAt = secret.CreatedAt };
}
