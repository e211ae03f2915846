using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Evaluation;

/// <summary>Makes more phrasings out of those there are, to see how everything fares when there are many.</summary>
public static class NoisyPhrasings
{
    private const int MostBarrenRounds = 20;
    private const int FewestWords = 3;
    private const int ShortestSwapped = 4;

    /// <summary>The same topics with variants (a word dropped, two letters swapped, marks left out) up to <paramref name="total"/> phrasings, all different.</summary>
    /// <remarks>The same phrasings give the same variants. A total below what is there changes nothing.</remarks>
    public static IReadOnlyList<IReadOnlyList<string>> Pad(IReadOnlyList<IReadOnlyList<string>> topics, int total)
    {
        var padded = topics.Select(t => t.ToList()).ToList();
        var known = topics.Select(t => t.ToHashSet(StringComparer.Ordinal)).ToList();
        var count = topics.Sum(t => t.Count);
        var barren = 0;
        // Not for security: the variants must be the same in every run.
#pragma warning disable CA5394
        var random = new Random(1);
#pragma warning restore CA5394
        while (count < total && barren < MostBarrenRounds)
        {
            var before = count;
            for (var t = 0; t < topics.Count; t++)
                foreach (var phrasing in topics[t])
                    if (count < total && Variant(phrasing, random) is var variant && known[t].Add(variant))
                    {
                        padded[t].Add(variant);
                        count++;
                    }

            barren = count > before ? 0 : barren + 1;
        }

        return padded;
    }

#pragma warning disable CA5394
    private static string Variant(string phrasing, Random random)
    {
        var words = phrasing.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (words.Count > FewestWords && random.Next(2) == 0)
            words.RemoveAt(random.Next(words.Count));
        var at = random.Next(words.Count);
        if (words[at].Length >= ShortestSwapped)
            words[at] = Swapped(words[at], random.Next(words[at].Length - 1));
        var text = string.Join(' ', words);
        return random.Next(2) == 0 ? VietnameseLetters.Fold(text) : text;
    }
#pragma warning restore CA5394

    private static string Swapped(string word, int at) => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}";
}
