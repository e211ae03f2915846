using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Knowledge.Policy.Benefits;

/// <summary>What is known of a household and its members for what it is entitled to.</summary>
public sealed record FamilyFacts
{
    /// <summary>Every class by the State's standard that is possible; one if it is recognised or decided.</summary>
    public required StatusSet Status { get; init; }

    /// <summary>The same by the province's own standard; empty if it has none.</summary>
    public StatusSet ProvincialStatus { get; init; }

    /// <summary>The day on which it left the list; null if it never was on it or if that is unknown.</summary>
    public DateOnly? LeftListOn { get; init; }

    /// <summary>True if it is known that the household never was on the list.</summary>
    public bool NeverOnList { get; init; }

    /// <summary>The last day of the list that the class stands on (31/12 of its year); null if unknown.</summary>
    public DateOnly? ListEndsOn { get; init; }

    /// <summary>Province code.</summary>
    public string? Province { get; init; }

    /// <summary>Facts of the place.</summary>
    public Traits Place { get; init; }

    public IReadOnlyList<PersonFacts> Members { get; init; } = [];

    /// <summary>Ids of benefits that are recorded as received by the household; null if nothing is recorded at all.</summary>
    public IReadOnlySet<string>? Received { get; init; }
}
