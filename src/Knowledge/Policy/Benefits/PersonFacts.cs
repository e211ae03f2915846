namespace CauNoi.Knowledge.Policy.Benefits;

/// <summary>What is known of a member of a household; what is null or in no trait is unknown.</summary>
public sealed record PersonFacts
{
    public DateOnly? Born { get; init; }

    public Disability? Disability { get; init; }

    public School? School { get; init; }

    public Traits Traits { get; init; }

    /// <summary>Has a card of health insurance; the one benefit that the registry records for each member.</summary>
    public bool? HasHealthCard { get; init; }
}
