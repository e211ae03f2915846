namespace CauNoi.Knowledge.Search;

/// <summary>A topic's texts in terms of the vocabulary.</summary>
/// <param name="Phrasings">The features of each phrasing, each once.</param>
/// <param name="Body">The features of the answer, each once.</param>
internal sealed record TopicFeatures(IReadOnlyList<int[]> Phrasings, int[] Body);
