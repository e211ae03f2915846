using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Knowledge.Policy.Classification;

/// <summary>A step with the values that it rests on; which of them are set depends on the kind.</summary>
/// <param name="Kind">The step.</param>
/// <param name="Source">Document and article.</param>
public sealed record Reason(ReasonKind Kind, string Source)
{
    public AreaKind? Area { get; init; }

    /// <summary>đồng per person and month.</summary>
    public long? Income { get; init; }

    /// <summary>đồng per person in <see cref="LineMonths"/> months.</summary>
    public long? Line { get; init; }

    /// <summary>The next line below, which the income is over; null if there is none.</summary>
    public long? Over { get; init; }

    public int LineMonths { get; init; } = 1;

    public int? Points { get; init; }

    public int? Cutoff { get; init; }

    public CountRange? Count { get; init; }

    /// <summary>Deprivations from which a household within the line is poor.</summary>
    public int? Needed { get; init; }

    public IReadOnlyList<Indicator> Deprived { get; init; } = [];

    public IReadOnlyList<Indicator> Unknown { get; init; } = [];

    public StatusSet Classes { get; init; }
}
