using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Knowledge.Policy.Classification;

/// <summary>What is known of a household for its classification; null is unknown.</summary>
public readonly record struct HouseholdFacts
{
    public AreaKind? Area { get; init; }

    /// <summary>đồng per person and month, rounded up to whole đồng.</summary>
    public long? IncomePerPerson { get; init; }

    /// <summary>Where the income lies, if only that is known; the exact income comes before it.</summary>
    public IncomeRange? IncomeWithin { get; init; }

    /// <summary>Income points of Phiếu B ("điểm A").</summary>
    public int? B1 { get; init; }

    /// <summary>Deprivation points of Phiếu B ("điểm B").</summary>
    public int? B2 { get; init; }

    public IndicatorAnswers Indicators { get; init; }

    /// <summary>The day of the survey whose points are given; null stands for the day of classification. Points are read by the forms of that day.</summary>
    public DateOnly? ScoredOn { get; init; }

    /// <summary>Province code.</summary>
    public string? Province { get; init; }
}
