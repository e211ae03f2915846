using CauNoi.Knowledge.Policy.Rows;

namespace CauNoi.Knowledge.Policy.Benefits;

/// <summary>Who gets what, for a time; one row of <c>policy/benefits.yaml</c>.</summary>
public sealed record BenefitRow : IDatedRow
{
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    public required BenefitScope For { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public required BenefitConditions When { get; init; }

    public required BenefitAmount Amount { get; init; }

    /// <summary>Further numbers of the same benefit.</summary>
    public IReadOnlyList<BenefitExtra> Extras { get; init; } = [];

    /// <summary>How to get it and where, in one or two sentences.</summary>
    public required string Claim { get; init; }

    /// <summary>What to bring.</summary>
    public IReadOnlyList<string> Papers { get; init; } = [];

    /// <summary>Of benefits with the same word one person gets only the highest.</summary>
    public string? HighestOf { get; init; }

    /// <summary>Where the registry records that it is received.</summary>
    public RecordedBenefit? RecordedAs { get; init; }

    /// <summary>The topic of the FAQ that explains it.</summary>
    public required string Topic { get; init; }

    public required string Source { get; init; }

    public required Confidence Confidence { get; init; }

    /// <summary>For maintainers.</summary>
    public string? Note { get; init; }

    /// <summary>True if it is asked for when a wish or a need arises, and not by everybody who may.</summary>
    public bool IsOnDemand => When.Wants is { Count: > 0 };
}

/// <summary>A benefit that the registry records for each member.</summary>
public enum RecordedBenefit
{
    HealthCard,
}

/// <summary>Whose benefit it is.</summary>
public enum BenefitScope
{
    Household,
    Member,
}

/// <summary>A figure, a figure times a coefficient, or words without a number of the law.</summary>
public sealed record BenefitAmount
{
    public string? Figure { get; init; }

    public decimal Times { get; init; } = 1;

    /// <summary>Whether a figure is the least or the most that is given.</summary>
    public AmountBound Bound { get; init; }

    /// <summary>True if the number is for each child.</summary>
    public bool PerChild { get; init; }

    /// <summary>May name figures as <c>{{id}}</c>.</summary>
    public string? Text { get; init; }
}

public enum AmountBound
{
    Exactly,
    AtLeast,
    AtMost,
}

/// <summary>A number beside the amount: a time limit, an own share.</summary>
public sealed record BenefitExtra
{
    public required string Name { get; init; }

    public string? Figure { get; init; }

    public decimal Times { get; init; } = 1;

    public AmountBound Bound { get; init; }

    public string? Text { get; init; }
}
