namespace CauNoi.Knowledge.Search;

/// <summary>One piece of evidence in a text.</summary>
/// <param name="Key">A 64-bit hash of kind and content: at a million features the odds of a collision are below one in ten million.</param>
public readonly record struct Feature(ulong Key, FeatureKind Kind);
