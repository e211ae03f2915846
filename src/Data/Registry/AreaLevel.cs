namespace CauNoi.Data.Registry;

/// <summary>The levels of place since 01/07/2025; the district level is gone.</summary>
public enum AreaLevel
{
    Province,
    Commune,
    Hamlet,

    /// <summary>One household: the area of a resident.</summary>
    Household,
}
