using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Knowledge.Policy.Classification;

/// <summary>What one standard makes of a household, and why.</summary>
/// <param name="Standard">The standard that was applied.</param>
/// <param name="Outcome">Class, possible classes, open facts.</param>
/// <param name="Reasons">Every step, in order.</param>
/// <param name="UnknownIndicators">The indicators of the standard that are unknown; they matter where the outcome says so.</param>
/// <param name="Nearest">The nearest other classes; empty while the class is open.</param>
public sealed record Classification(
    PovertyStandard Standard,
    Outcome Outcome,
    IReadOnlyList<Reason> Reasons,
    IReadOnlyList<Indicator> UnknownIndicators,
    IReadOnlyList<Boundary> Nearest)
{
    public PovertyStatus Status => Outcome.Status;
}
