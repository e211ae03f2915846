namespace CauNoi.Knowledge.Language;

/// <summary>A message as the program reads it.</summary>
/// <param name="Tokens">Syllables, numbers and codes in order; empty for a message without any letter or digit.</param>
public sealed record NormalisedText(IReadOnlyList<Token> Tokens)
{
    public bool IsEmpty => Tokens.Count == 0;

    /// <summary>The share of syllables that carry a mark; near zero when somebody types without diacritics.</summary>
    public double MarkedShare => Tokens.Count == 0 ? 0 : (double)Tokens.Count(t => t.Marked) / Tokens.Count;

    /// <summary>The tokens in folded form, joined by single spaces.</summary>
    public string Folded => string.Join(' ', Tokens.Select(t => t.Folded));
}
