namespace CauNoi.Data.Registry;

/// <summary>What a search has found, the likeliest first.</summary>
/// <param name="Hits">At most <see cref="HouseholdSearch.MostHits"/>.</param>
/// <param name="Count">How many fit in all; of a common name at least so many.</param>
public sealed record HouseholdHits(IReadOnlyList<HouseholdHit> Hits, int Count)
{
    // The same name with other marks at most, while everything else is another name.
    private const int Surely = 800;
    private const int OtherName = 700;

    public static HouseholdHits None { get; } = new([], 0);

    /// <summary>The household that was meant beyond doubt; null if one has to be chosen.</summary>
    public HouseholdHit? Only =>
        Hits.Count == 1 || (Hits.Count > 1 && Hits[0].Score >= Surely && Hits[1].Score < OtherName) ? Hits[0] : null;
}
