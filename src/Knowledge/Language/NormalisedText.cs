namespace CauNoi.Knowledge.Language;

/// <summary>A message as the program reads it.</summary>
public sealed record NormalisedText
{
    private readonly int[] _sentenceEnds;

    /// <param name="tokens">Syllables, numbers and codes in order; empty for a message without any letter or digit.</param>
    /// <param name="sentenceEnds">For each sentence the position after its last token, ascending; null for one sentence.</param>
    public NormalisedText(IReadOnlyList<Token> tokens, IReadOnlyList<int>? sentenceEnds = null)
    {
        Tokens = tokens;
        _sentenceEnds = [.. sentenceEnds ?? (tokens.Count == 0 ? [] : [tokens.Count])];
        MarkedShare = tokens.Count == 0 ? 0 : (double)tokens.Count(t => t.Marked) / tokens.Count;
    }

    public static NormalisedText Empty { get; } = new([]);

    public IReadOnlyList<Token> Tokens { get; }

    public bool IsEmpty => Tokens.Count == 0;

    /// <summary>The share of tokens that carry a mark; near zero when somebody types without diacritics.</summary>
    public double MarkedShare { get; }

    /// <summary>Letters that only an old font shows as Vietnamese; nothing is read from them.</summary>
    public LegacyFont LegacyFont { get; init; }

    /// <summary>The tokens in folded form, joined by single spaces.</summary>
    public string Folded => string.Join(' ', Tokens.Select(t => t.Folded));

    public int SentenceCount => _sentenceEnds.Length;

    /// <summary>The sentences in order, each as a text of its own.</summary>
    public IEnumerable<NormalisedText> Sentences()
    {
        var start = 0;
        foreach (var end in _sentenceEnds)
        {
            yield return Part(start, end);
            start = end;
        }
    }

    /// <summary>The text without the tokens that are marked; its sentences stay apart.</summary>
    public NormalisedText Without(bool[] dropped)
    {
        var kept = new List<Token>(Tokens.Count);
        var ends = new List<int>(_sentenceEnds.Length);
        var sentence = 0;
        for (var i = 0; i < Tokens.Count; i++)
        {
            if (!dropped[i])
                kept.Add(Tokens[i]);
            if (_sentenceEnds[sentence] != i + 1)
                continue;
            sentence++;
            if (kept.Count > (ends.Count == 0 ? 0 : ends[^1]))
                ends.Add(kept.Count);
        }

        return new NormalisedText(kept, ends) { LegacyFont = LegacyFont };
    }

    /// <summary>The tokens from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    public NormalisedText Part(int start, int end) => new([.. Tokens.Skip(start).Take(end - start)]);
}
