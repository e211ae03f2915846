using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Search;

/// <summary>Takes a text apart into features.</summary>
public sealed class FeatureExtractor
{
    public static readonly int Kinds = Enum.GetValues<FeatureKind>().Length;

    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private readonly ConceptLexicon _concepts;
    private readonly ulong[] _conceptHashes;

    public FeatureExtractor(ConceptLexicon concepts)
    {
        _concepts = concepts;
        _conceptHashes = [.. concepts.Concepts.Select(c => Hash(c.Id))];
    }

    /// <summary>Fills the buffer with the features of <paramref name="text"/>; a repeated word gives a repeated feature.</summary>
    public void Extract(NormalisedText text, FeatureBuffer buffer)
    {
        buffer.Clear();
        var features = buffer.Features;
        var before = 0UL;
        for (var i = 0; i < text.Tokens.Count; i++)
        {
            var token = text.Tokens[i];
            var word = Hash(Shown(token));
            if (token.Marked)
                features.Add(new Feature(Mix(FeatureKind.Exact, Hash(token.Exact), 0), FeatureKind.Exact));
            features.Add(new Feature(Mix(FeatureKind.Word, word, 0), FeatureKind.Word));
            if (i > 0)
                features.Add(new Feature(Mix(FeatureKind.Pair, before, word), FeatureKind.Pair));
            before = word;
        }

        AddConcepts(text, buffer);
    }

    /// <summary>The same for texts of the same words, marks left aside.</summary>
    internal static ulong HashOf(NormalisedText text)
    {
        var hash = Offset;
        foreach (var token in text.Tokens)
            hash = Mix(FeatureKind.Pair, hash, Hash(Shown(token)));
        return hash;
    }

    // Sums differ from asker to asker; that one was named is what counts. "Mẫu số 01" is "mẫu số 1".
    private static string Shown(Token token) => token.Kind switch
    {
        TokenKind.Money => "#tien",
        TokenKind.Date => "#ngay",
        TokenKind.Number when token.Folded is ['0', _] => token.Folded[1..],
        _ => token.Folded,
    };

    private void AddConcepts(NormalisedText text, FeatureBuffer buffer)
    {
        _concepts.Find(text, buffer.Matches);
        foreach (var match in buffer.Matches)
            if (!buffer.Concepts.Contains(match.Meaning))
                buffer.Concepts.Add(match.Meaning);
        buffer.Concepts.Sort();
        for (var i = 0; i < buffer.Concepts.Count; i++)
        {
            var concept = _conceptHashes[buffer.Concepts[i]];
            buffer.Features.Add(new Feature(Mix(FeatureKind.Concept, concept, 0), FeatureKind.Concept));
            for (var j = 0; j < i; j++)
                buffer.Features.Add(new Feature(Mix(FeatureKind.ConceptPair, _conceptHashes[buffer.Concepts[j]], concept), FeatureKind.ConceptPair));
        }
    }

    // FNV-1a over UTF-16 units.
    private static ulong Hash(string text)
    {
        var hash = Offset;
        foreach (var c in text)
            hash = (hash ^ c) * Prime;
        return hash;
    }

    private static ulong Mix(FeatureKind kind, ulong first, ulong second)
    {
        var hash = ((first ^ ((ulong)kind + 1)) * 0x9E3779B97F4A7C15) + second;
        hash = (hash ^ (hash >> 32)) * 0xD6E8FEB86659FD93;
        return hash ^ (hash >> 32);
    }
}
