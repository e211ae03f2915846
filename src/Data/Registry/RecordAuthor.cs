namespace CauNoi.Data.Registry;

/// <summary>Who changes records, when, and on what ground.</summary>
/// <param name="AccountId">The account; null for the person who runs the program.</param>
/// <param name="At">The time that the history tells.</param>
public sealed record RecordAuthor(Guid? AccountId, DateTimeOffset At)
{
    // Vietnam has one time zone and no summer time.
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    /// <summary>The date in Vietnam.</summary>
    public DateOnly Day => DateOnly.FromDateTime(At.ToOffset(Vietnam).DateTime);

    /// <summary>The import that brings the values.</summary>
    public long? ImportId { get; init; }

    /// <summary>The request that is granted.</summary>
    public Guid? RequestId { get; init; }
}
