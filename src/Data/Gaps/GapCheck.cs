namespace CauNoi.Data.Gaps;

/// <summary>That all records of a commune were judged for a day: the ledger holds since then, changes of records included.</summary>
public sealed class GapCheck
{
    /// <summary>Empty for households of no known commune.</summary>
    public required string CommuneCode { get; init; }

    public required DateOnly Day { get; set; }

    /// <summary>True if records were brought in since then without being judged.</summary>
    public bool Stale { get; set; }
}
