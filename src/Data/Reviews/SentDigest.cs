namespace CauNoi.Data.Reviews;

/// <summary>That somebody has had her digest of a day: there is no second one.</summary>
public sealed class SentDigest
{
    public required Guid AccountId { get; init; }

    /// <summary>The day in Vietnam.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>How many duties it told of.</summary>
    public required int Count { get; init; }

    public required DateTimeOffset At { get; init; }
}
