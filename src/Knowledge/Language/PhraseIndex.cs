namespace CauNoi.Knowledge.Language;

/// <summary>Finds many phrases in a text at once.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
public sealed class PhraseIndex<T>
{
    private readonly Dictionary<string, Start> _starts = new(StringComparer.Ordinal);

    public PhraseIndex(IEnumerable<(Phrase Phrase, T Meaning)> phrases)
    {
        foreach (var phrase in phrases.OrderByDescending(p => p.Phrase.Length))
        {
            if (!_starts.TryGetValue(phrase.Phrase.Folded(0), out var start))
                _starts.Add(phrase.Phrase.Folded(0), start = new Start());
            start.Add(phrase);
        }
    }

    /// <summary>Adds every occurrence to <paramref name="found"/>: from the front of the text, at one place the longest first.</summary>
    public void Find(NormalisedText text, List<PhraseMatch<T>> found)
    {
        for (var at = 0; at < text.Tokens.Count; at++)
        {
            if (!_starts.TryGetValue(text.Tokens[at].Folded, out var start))
                continue;
            if (at + 1 < text.Tokens.Count && start.ByNextWord.TryGetValue(text.Tokens[at + 1].Folded, out var longer))
                AddMatches(longer, text, at, found);
            AddMatches(start.Words, text, at, found);
        }
    }

    private static void AddMatches(List<(Phrase Phrase, T Meaning)> candidates, NormalisedText text, int at, List<PhraseMatch<T>> found)
    {
        foreach (var (phrase, meaning) in candidates)
            if (phrase.IsAt(text, at))
                found.Add(new PhraseMatch<T>(meaning, at, phrase.Length));
    }

    /// <summary>The phrases that begin with one word: single ones, and the others by the word that follows.</summary>
    private sealed class Start
    {
        public List<(Phrase Phrase, T Meaning)> Words { get; } = [];

        public Dictionary<string, List<(Phrase Phrase, T Meaning)>> ByNextWord { get; } = new(StringComparer.Ordinal);

        public void Add((Phrase Phrase, T Meaning) phrase)
        {
            if (phrase.Phrase.Length == 1)
                Words.Add(phrase);
            else if (ByNextWord.TryGetValue(phrase.Phrase.Folded(1), out var list))
                list.Add(phrase);
            else
                ByNextWord.Add(phrase.Phrase.Folded(1), [phrase]);
        }
    }
}
