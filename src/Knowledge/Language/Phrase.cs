using CauNoi.Knowledge.Content;

namespace CauNoi.Knowledge.Language;

/// <summary>A fixed sequence of words that is looked for in messages, with or without marks.</summary>
public sealed class Phrase
{
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

    /// <summary>The first word in folded form.</summary>
    public string FirstFolded => _words[0].Folded;

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
            if (!text.Tokens[start + i].CanStandFor(_words[i]))
                return false;
        return true;
    }

    public override string ToString() => Text;
}
