using CauNoi.Data.Registry;

namespace CauNoi.Data.Access;

/// <summary>A place with everything it lies in; what is null lies below it or is not known.</summary>
public sealed record AreaPath(string? Province, string? Commune, string? Hamlet, string? Household)
{
    /// <summary>True if one of the areas is the place or contains it.</summary>
    public bool LiesIn(IEnumerable<AreaScope> areas) => areas.Any(a => a.AreaCode == a.Level switch
    {
        AreaLevel.Province => Province,
        AreaLevel.Commune => Commune,
        AreaLevel.Hamlet => Hamlet,
        _ => Household,
    });
}
