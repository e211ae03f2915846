using CauNoi.Knowledge.Policy.Rows;

namespace CauNoi.Knowledge.Policy.Figures;

/// <summary>A number of the law for a time; one row of <c>policy/figures.yaml</c>.</summary>
public sealed record FigureRow : IDatedRow
{
    public required string Id { get; init; }

    /// <summary>Null where the law is known and its number is not.</summary>
    public decimal? Value { get; init; }

    /// <summary>A unit of <c>policy/units.yaml</c>.</summary>
    public required string Unit { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public required string Source { get; init; }

    public required Confidence Confidence { get; init; }

    /// <summary>True if people may be told it as the usual reading only, in those words.</summary>
    public bool Hedged { get; init; }

    /// <summary>For maintainers.</summary>
    public string? Note { get; init; }

    /// <summary>Where the number is worked out from another one, on each day of its validity.</summary>
    public FigureProduct? ProductOf { get; init; }

    /// <summary>True if people may be told the number.</summary>
    public bool IsSpoken => Value is not null && Confidence.IsSpoken();
}

/// <summary>Another figure times a number.</summary>
public sealed record FigureProduct
{
    public required string Figure { get; init; }

    public required decimal Times { get; init; }
}
