namespace CauNoi.Knowledge.Search;

/// <summary>A topic with its probability for a question, between 0 and 1, among all topics and everything that is turned away.</summary>
public sealed record RankedTopic(string Id, double Score);
