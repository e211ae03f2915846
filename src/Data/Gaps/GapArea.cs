using CauNoi.Data.Registry;

namespace CauNoi.Data.Gaps;

/// <summary>A place that somebody may look at.</summary>
/// <param name="Level">Its level.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Null for a hamlet that is on no list.</param>
public sealed record GapArea(AreaLevel Level, string Code, string? Name);
