using CauNoi.Data.Registry;

namespace CauNoi.Data.Exchange.Tables.Records;

/// <summary>How a commune's own sheet concludes a review.</summary>
public enum ReviewConclusion
{
    Poor,
    NearPoor,

    /// <summary>Out of poverty or near-poverty: which, the class before the review says.</summary>
    Escaped,

    /// <summary>May fall back into poverty: no class of its own; the household keeps the one it had.</summary>
    MayFallBack,
}

public static class ReviewConclusionExtensions
{
    /// <summary>The class that follows, or null if the class before the review would have to be known.</summary>
    public static HouseholdStatus? StatusAfter(this ReviewConclusion conclusion, HouseholdStatus? before) => (conclusion, before) switch
    {
        (ReviewConclusion.Poor, _) => HouseholdStatus.Poor,
        (ReviewConclusion.NearPoor, _) => HouseholdStatus.NearPoor,
        (ReviewConclusion.Escaped, HouseholdStatus.Poor) => HouseholdStatus.NewlyEscapedPoor,
        (ReviewConclusion.Escaped, HouseholdStatus.NearPoor) => HouseholdStatus.NewlyEscapedNearPoor,
        (ReviewConclusion.MayFallBack, HouseholdStatus.NewlyEscapedPoor or HouseholdStatus.NewlyEscapedNearPoor or HouseholdStatus.AverageLiving or HouseholdStatus.NotPoor) => before,
        _ => null,
    };
}
