using System.Runtime.InteropServices;

namespace CauNoi.Knowledge.Language;

/// <summary>How often which syllables, and which neighbours, occur in known texts.</summary>
public sealed class WordStatistics
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), int> _pairs = [];

    public IReadOnlyDictionary<string, int> Words => _words;

    public int this[string word] => _words.GetValueOrDefault(word);

    public int this[string first, string second] => _pairs.GetValueOrDefault((first, second));

    public void Add(NormalisedText text)
    {
        for (var i = 0; i < text.Tokens.Count; i++)
        {
            if (text.Tokens[i].Kind != TokenKind.Word)
                continue;
            var word = text.Tokens[i].Folded;
            CollectionsMarshal.GetValueRefOrAddDefault(_words, word, out _)++;
            if (i > 0)
                CollectionsMarshal.GetValueRefOrAddDefault(_pairs, (text.Tokens[i - 1].Folded, word), out _)++;
        }
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_words.Count);
        foreach (var (word, count) in _words)
        {
            writer.Write(word);
            writer.Write(count);
        }

        writer.Write(_pairs.Count);
        foreach (var ((first, second), count) in _pairs)
        {
            writer.Write(first);
            writer.Write(second);
            writer.Write(count);
        }
    }

    /// <exception cref="EndOfStreamException">The file is cut off.</exception>
    public static WordStatistics Read(BinaryReader reader)
    {
        var statistics = new WordStatistics();
        for (var left = reader.ReadInt32(); left > 0; left--)
            statistics._words.Add(reader.ReadString(), reader.ReadInt32());
        for (var left = reader.ReadInt32(); left > 0; left--)
            statistics._pairs.Add((reader.ReadString(), reader.ReadString()), reader.ReadInt32());
        return statistics;
    }
}
