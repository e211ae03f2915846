using CauNoi.Knowledge.Policy.Rows;

namespace CauNoi.Knowledge.Policy.Standards;

/// <summary>An indicator of a period; one row of <c>policy/indicators.yaml</c>.</summary>
public sealed record IndicatorRow : IDatedRow
{
    /// <summary>The name of the <see cref="Indicator"/> in snake case.</summary>
    public required string Id { get; init; }

    /// <summary>The service (chiều) that it belongs to.</summary>
    public required string Dimension { get; init; }

    public required string Name { get; init; }

    /// <summary>When a household counts as deprived, as it is usually read; may name figures as <c>{{id}}</c>. Nobody is classified by it.</summary>
    public string? Threshold { get; init; }

    public Confidence ThresholdConfidence { get; init; } = Confidence.U;

    public required DateOnly ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public required string Source { get; init; }

    public required Confidence Confidence { get; init; }
}
