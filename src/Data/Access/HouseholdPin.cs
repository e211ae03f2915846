namespace CauNoi.Data.Access;

/// <summary>The PIN with which a household links itself to its own record; only a slow keyed hash is kept.</summary>
public sealed class HouseholdPin
{
    public required string HouseholdCode { get; init; }

    public required byte[] Salt { get; set; }

    public required byte[] Hash { get; set; }

    /// <summary>Wrong tries since it was given out; at <see cref="HouseholdPins.MostTries"/> it is locked until the commune gives out a new one.</summary>
    public int FailedTries { get; set; }

    /// <summary>When the last try was used up; null as long as it is open.</summary>
    public DateTimeOffset? LockedAt { get; set; }

    public required DateTimeOffset SetAt { get; set; }
}
