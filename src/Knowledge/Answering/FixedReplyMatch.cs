namespace CauNoi.Knowledge.Answering;

/// <summary>A reply that the words of a message call for.</summary>
/// <param name="Reply">The reply.</param>
/// <param name="IsCertain">Nothing else can be meant.</param>
public readonly record struct FixedReplyMatch(FixedReply Reply, bool IsCertain);
