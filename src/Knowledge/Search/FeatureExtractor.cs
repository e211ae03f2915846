using System.Runtime.InteropServices;
using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Search;

/// <summary>Takes a text apart into features.</summary>
public sealed class FeatureExtractor(ConceptLexicon concepts)
{
    public static readonly int Kinds = Enum.GetValues<FeatureKind>().Length;

    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The features of <paramref name="text"/>, each once, in ascending order of their keys.</summary>
    public void Extract(NormalisedText text, FeatureBuffer buffer)
    {
        buffer.Clear();
        var features = buffer.Features;
        var tokens = text.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = Shown(tokens[i]);
            if (tokens[i].Marked)
                features.Add(new Feature(Hash(FeatureKind.Exact, tokens[i].Exact), FeatureKind.Exact));
            features.Add(new Feature(Hash(FeatureKind.Word, word), FeatureKind.Word));
            if (i > 0)
                features.Add(new Feature(Hash(FeatureKind.Pair, word, Hash(FeatureKind.Pair, Shown(tokens[i - 1]))), FeatureKind.Pair));
        }

        AddConcepts(text, buffer);
        SortOnce(features);
    }

    // Sums differ from asker to asker; that one was named is what counts.
    private static string Shown(Token token) => token.Kind switch
    {
        TokenKind.Money => "#tien",
        TokenKind.Date => "#ngay",
        _ => token.Folded,
    };

    private void AddConcepts(NormalisedText text, FeatureBuffer buffer)
    {
        concepts.In(text, buffer.Concepts);
        buffer.Concepts.Sort();
        for (var i = 0; i < buffer.Concepts.Count; i++)
        {
            var id = concepts.Concepts[buffer.Concepts[i]].Id;
            buffer.Features.Add(new Feature(Hash(FeatureKind.Concept, id), FeatureKind.Concept));
            for (var j = 0; j < i; j++)
                buffer.Features.Add(new Feature(
                    Hash(FeatureKind.ConceptPair, id, Hash(FeatureKind.ConceptPair, concepts.Concepts[buffer.Concepts[j]].Id)), FeatureKind.ConceptPair));
        }
    }

    private static void SortOnce(List<Feature> features)
    {
        features.Sort(static (a, b) => a.Key.CompareTo(b.Key));
        var kept = 0;
        var span = CollectionsMarshal.AsSpan(features);
        for (var i = 0; i < span.Length; i++)
            if (kept == 0 || span[i].Key != span[kept - 1].Key)
                span[kept++] = span[i];
        features.RemoveRange(kept, features.Count - kept);
    }

    // FNV-1a over UTF-16 units, started from the kind or from the word before.
    private static ulong Hash(FeatureKind kind, ReadOnlySpan<char> text, ulong seed = Offset)
    {
        var hash = (seed ^ (ulong)(kind + 1)) * Prime;
        foreach (var c in text)
            hash = (hash ^ c) * Prime;
        return hash ^ (hash >> 31);
    }
}
