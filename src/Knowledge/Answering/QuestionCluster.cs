namespace CauNoi.Knowledge.Answering;

/// <summary>Questions that mean nearly the same.</summary>
/// <param name="NearestTopic">The topic that came closest to each of them.</param>
/// <param name="Members">Their places in the list that was grouped, in order; the first one leads.</param>
public sealed record QuestionCluster(string? NearestTopic, IReadOnlyList<int> Members);
