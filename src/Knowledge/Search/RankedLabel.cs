namespace CauNoi.Knowledge.Search;

/// <summary>What a question can be about.</summary>
/// <param name="Id">The id of an FAQ topic or of a fixed reply.</param>
/// <param name="InScope">The FAQ answers it; false for what a fixed reply turns away.</param>
internal readonly record struct RankedLabel(string Id, bool InScope);
