using CauNoi.Knowledge.Policy.Rows;

namespace CauNoi.Knowledge.Policy.ScoreSheets;

/// <summary>One thing that can be wrong with a sheet or a record; a row of <c>policy/sheet-rules.yaml</c> or <c>policy/record-rules.yaml</c>.</summary>
public sealed record CheckRule
{
    public required string Id { get; init; }

    public required FindingSeverity Severity { get; init; }

    public required string Title { get; init; }

    /// <summary>The ways in which the rule can be broken, each with its sentence.</summary>
    public required IReadOnlyList<CheckCaseText> Cases { get; init; }

    /// <summary>What the person who can mend it should do.</summary>
    public required string Fix { get; init; }

    public required FixedBy FixedBy { get; init; }

    /// <summary>Null if the rule follows from the form itself and holds as long as the form.</summary>
    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public required string Source { get; init; }

    public required Confidence Confidence { get; init; }

    /// <summary>The law's own number: percent of agreement (G08), working days (G09).</summary>
    public int? Limit { get; init; }

    public bool IsValidOn(DateOnly day) => !(day < ValidFrom) && !(day > ValidTo);
}

/// <summary>The sentence of one case, with names in braces for what stands in the sheet or record.</summary>
public sealed record CheckCaseText
{
    public required string Id { get; init; }

    public required string Text { get; init; }
}

public enum FindingSeverity
{
    /// <summary>The record is incomplete.</summary>
    Minor,

    /// <summary>The review or the recognition rests on it.</summary>
    Major,

    /// <summary>The class may be wrong.</summary>
    Critical,
}

/// <summary>Who can mend a finding.</summary>
public enum FixedBy
{
    Hamlet,
    Officer,
    Commune,
}
