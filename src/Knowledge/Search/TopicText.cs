using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Search;

/// <summary>What is known of one topic before anything is asked.</summary>
/// <param name="Id">The topic's id.</param>
/// <param name="InScope">The FAQ answers it; false for what a fixed reply turns away.</param>
/// <param name="Phrasings">How people ask about it, read.</param>
/// <param name="Body">What the answer says, read; empty if it is not known.</param>
public sealed record TopicText(string Id, bool InScope, IReadOnlyList<NormalisedText> Phrasings, NormalisedText Body);
