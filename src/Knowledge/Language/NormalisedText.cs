namespace CauNoi.Knowledge.Language;

/// <summary>A message as the program reads it.</summary>
public sealed record NormalisedText
{
    private readonly int[] _sentenceEnds;
    private readonly int[] _clauseEnds;

    /// <param name="tokens">Syllables, numbers and codes in order; empty for a message without any letter or digit.</param>
    /// <param name="breaks">Where sentences and clauses end; null for a single clause.</param>
    public NormalisedText(IReadOnlyList<Token> tokens, TextBreaks? breaks = null)
    {
        Tokens = tokens;
        int[] end = tokens.Count == 0 ? [] : [tokens.Count];
        _sentenceEnds = breaks is null ? end : [.. breaks.Sentences];
        _clauseEnds = breaks is null ? end : [.. breaks.Clauses];
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

    public int ClauseCount => _clauseEnds.Length;

    /// <summary>The sentences in order, each as a text of its own.</summary>
    public IEnumerable<NormalisedText> Sentences() => Parts(_sentenceEnds);

    /// <summary>The parts between commas and ends of sentences, each as a text of its own.</summary>
    public IEnumerable<NormalisedText> Clauses() => Parts(_clauseEnds);

    /// <summary>The text without the tokens that are marked; its sentences stay apart.</summary>
    public NormalisedText Without(bool[] dropped)
    {
        var keptBefore = new int[Tokens.Count + 1];
        for (var i = 0; i < Tokens.Count; i++)
            keptBefore[i + 1] = keptBefore[i] + (dropped[i] ? 0 : 1);
        var breaks = new TextBreaks();
        foreach (var end in _clauseEnds)
            breaks.Add(keptBefore[end], _sentenceEnds.Contains(end));
        return new NormalisedText([.. Tokens.Where((_, i) => !dropped[i])], breaks) { LegacyFont = LegacyFont };
    }

    private IEnumerable<NormalisedText> Parts(int[] ends)
    {
        var start = 0;
        foreach (var end in ends)
        {
            yield return new NormalisedText([.. Tokens.Skip(start).Take(end - start)]);
            start = end;
        }
    }
}
