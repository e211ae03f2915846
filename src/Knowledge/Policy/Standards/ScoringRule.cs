namespace CauNoi.Knowledge.Policy.Standards;

/// <summary>How the scores of Phiếu B decide the class (Thông tư 07/2021/TT-BLĐTBXH).</summary>
public sealed record ScoringRule
{
    /// <summary>The income line that the cut-off stands for.</summary>
    public required string Line { get; init; }

    /// <summary>Highest B1 that still lies within the income line.</summary>
    public required ByArea<int> IncomeCutoff { get; init; }

    /// <summary>Lowest B2 of a poor household.</summary>
    public required int DeprivationCutoff { get; init; }

    public required int PointsPerIndicator { get; init; }

    public required string Source { get; init; }
}
