namespace CauNoi.Knowledge.Search;

/// <summary>A topic with its score for a question; between 0 and 1; 1 is one of its own phrasings.</summary>
public sealed record RankedTopic(string Id, double Score);
