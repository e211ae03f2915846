using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Knowledge.Policy.Classification;

/// <summary>What one standard makes of what is known.</summary>
/// <param name="Possible">Every class that the unknown facts still allow; empty if the facts contradict each other.</param>
/// <param name="Undecided">The kinds of unknown facts that could still change it.</param>
public readonly record struct Outcome(StatusSet Possible, Undecided Undecided)
{
    public PovertyStatus Status => Possible.Sole;
}
