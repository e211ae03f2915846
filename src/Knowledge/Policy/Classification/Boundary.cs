using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Knowledge.Policy.Classification;

/// <summary>The smallest change of one fact that would give another class.</summary>
/// <param name="OfIncome">True for đồng per person and month, false for deprived indicators.</param>
/// <param name="Change">How much more (or, negative, less) it would have to be.</param>
/// <param name="Status">The class then.</param>
public sealed record Boundary(bool OfIncome, long Change, PovertyStatus Status);
