using CauNoi.Knowledge.Content;

namespace CauNoi.Knowledge.Language;

/// <summary>A fixed sequence of words that is looked for in messages, with or without marks.</summary>
public sealed class Phrase
{
    private const double MostlyMarked = 0.6;

    private readonly IReadOnlyList<Token> _words;

    public Phrase(string text, VietnameseReader reader)
    {
        Text = text;
        _words = reader.Read(text).Tokens;
        if (_words.Count == 0)
            throw new ArgumentException($"the phrase '{text}' has no word in it");
    }

    /// <summary>Reads the phrases of a content file.</summary>
    /// <exception cref="ContentException">One of them has no word in it.</exception>
    public static IReadOnlyList<Phrase> ReadAll(IEnumerable<string> texts, VietnameseReader reader, string file)
    {
        try
        {
            return [.. texts.Select(t => new Phrase(t, reader))];
        }
        catch (ArgumentException fault)
        {
            throw new ContentException(new ContentFault(file, 1, fault.Message));
        }
    }

    public string Text { get; }

    public int Length => _words.Count;

    /// <summary>A word of it in folded form.</summary>
    public string Folded(int word) => _words[word].Folded;

    /// <summary>The position of the first occurrence in <paramref name="text"/>, or -1.</summary>
    public int IndexIn(NormalisedText text)
    {
        for (var start = 0; start + _words.Count <= text.Tokens.Count; start++)
            if (IsAt(text, start))
                return start;
        return -1;
    }

    public bool IsIn(NormalisedText text) => IndexIn(text) >= 0;

    public bool IsAt(NormalisedText text, int start)
    {
        if (start + _words.Count > text.Tokens.Count)
            return false;
        for (var i = 0; i < _words.Count; i++)
            if (!CanStandFor(text, text.Tokens[start + i], _words[i]))
                return false;
        return true;
    }

    // Who types with marks means a word without marks as it stands: "nhà ba" is not "nhà bà".
    private static bool CanStandFor(NormalisedText text, Token typed, Token known) =>
        typed.CanStandFor(known) && (typed.Marked || text.MarkedShare < MostlyMarked || typed.Exact == known.Exact);

    public override string ToString() => Text;
}
