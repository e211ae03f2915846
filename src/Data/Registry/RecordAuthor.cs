namespace CauNoi.Data.Registry;

/// <summary>Who changes records, when, and on what ground.</summary>
/// <param name="AccountId">The account; null for the person who runs the program.</param>
/// <param name="At">The time that the history tells.</param>
public sealed record RecordAuthor(Guid? AccountId, DateTimeOffset At)
{
    /// <summary>The import that brings the values.</summary>
    public long? ImportId { get; init; }

    /// <summary>The request that is granted.</summary>
    public Guid? RequestId { get; init; }
}
