namespace CauNoi.Knowledge.Language;

/// <summary>One occurrence of a phrase.</summary>
/// <param name="Meaning">What the phrase stands for.</param>
/// <param name="Start">The position of its first word.</param>
/// <param name="Length">Its number of words.</param>
public readonly record struct PhraseMatch<T>(T Meaning, int Start, int Length);
