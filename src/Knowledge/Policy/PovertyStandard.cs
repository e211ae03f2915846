namespace CauNoi.Knowledge.Policy;

/// <summary>A multidimensional poverty standard with its period and source; one row of <c>policy/standards.yaml</c>.</summary>
public sealed record PovertyStandard
{
    public required string Id { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public required DateOnly ValidTo { get; init; }

    public required string Source { get; init; }

    public required string Confidence { get; init; }

    /// <summary>đồng per person and month; a household at the line is inside it.</summary>
    public required ByArea<long> IncomeLine { get; init; }

    /// <summary>Deprived indicators from which a household within the line is poor and not near-poor.</summary>
    public required int PoorFromDeprivations { get; init; }

    /// <summary>The points of Phiếu B; null where the forms of the standard are not known.</summary>
    public ScoringRule? Scoring { get; init; }

    public bool IsValidOn(DateOnly day) => ValidFrom <= day && day <= ValidTo;
}

/// <summary>A value that differs between countryside and town.</summary>
public sealed record ByArea<T>
{
    public required T Rural { get; init; }

    public required T Urban { get; init; }

    public T For(AreaKind area) => area == AreaKind.Urban ? Urban : Rural;
}

/// <summary>How the scores of Phiếu B decide the class (Thông tư 07/2021/TT-BLĐTBXH).</summary>
public sealed record ScoringRule
{
    /// <summary>Highest B1 that still lies within the income line.</summary>
    public required ByArea<int> IncomeCutoff { get; init; }

    /// <summary>Lowest B2 of a poor household.</summary>
    public required int DeprivationCutoff { get; init; }

    public required int PointsPerIndicator { get; init; }

    public required string Source { get; init; }
}
