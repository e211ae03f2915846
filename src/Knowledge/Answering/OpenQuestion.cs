using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Answering;

/// <summary>A question without a good answer, as it is grouped with others.</summary>
/// <param name="Text">What was asked.</param>
/// <param name="NearestTopic">The topic that came closest, if any.</param>
public sealed record OpenQuestion(NormalisedText Text, string? NearestTopic);
