namespace CauNoi.Data.Registry;

/// <summary>A page of the households of a hamlet, by given name.</summary>
/// <param name="Status">The class that was asked for; null for all.</param>
/// <param name="Hits">The households of the page.</param>
/// <param name="Page">From 1.</param>
/// <param name="Counts">How many households of the hamlet are in each class, whichever was asked for.</param>
public sealed record HouseholdPage(
    string HamletCode, string? Hamlet, HouseholdStatus? Status, IReadOnlyList<HouseholdHit> Hits, int Page, int Pages, IReadOnlyDictionary<HouseholdStatus, int> Counts)
{
    /// <summary>How many households there are on all pages.</summary>
    public int Count => Status is { } status ? Counts.GetValueOrDefault(status) : Counts.Values.Sum();
}
