namespace CauNoi.Data.Reviews;

/// <summary>The address under which a calendar program fetches somebody's deadlines; whoever knows it can read them, so it can be taken back.</summary>
public sealed class CalendarFeed
{
    public required Guid AccountId { get; init; }

    /// <summary>Of the secret part of the address, which is not kept.</summary>
    public required string SecretHash { get; set; }

    public required DateTimeOffset CreatedAt { get; set; }
}
