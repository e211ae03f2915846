namespace CauNoi.Knowledge.Policy.Benefits;

/// <summary>A benefit of a household or of one of its members.</summary>
/// <param name="Benefit">The row of the law.</param>
/// <param name="Member">Index of the member; null for the household.</param>
/// <param name="Missing">Facts that are unknown and would decide; none if it is decided.</param>
public sealed record Entitlement(BenefitRow Benefit, int? Member, Fact Missing)
{
    /// <summary>The amount on the day; null if it is words, or must not be told.</summary>
    public EntitlementAmount? Amount { get; init; }

    /// <summary>The last day that is known now; null if no end is in sight.</summary>
    public DateOnly? EndsOn { get; init; }

    public EndReason EndsBy { get; init; }

    /// <summary>True if it is recorded as received, false if not, null if nobody recorded.</summary>
    public bool? Received { get; init; }
}

/// <summary>A number with the unit of the figure that it comes from.</summary>
public readonly record struct EntitlementAmount(decimal Value, string Unit);

/// <summary>Why a benefit ends.</summary>
public enum EndReason
{
    None,

    /// <summary>The document or the programme ends.</summary>
    Rule,

    /// <summary>The member grows out of it.</summary>
    Age,

    /// <summary>So many months since leaving the list.</summary>
    Window,

    /// <summary>The list of the year ends; the next review decides anew.</summary>
    List,
}
