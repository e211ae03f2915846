using System.Runtime.InteropServices;

namespace CauNoi.Knowledge.Search;

/// <summary>TF-IDF vectors of all phrasings in one field, with the rarity of a feature counted over topics, not over phrasings.</summary>
internal sealed class FieldIndex
{
    private readonly Dictionary<string, int> _features = new(StringComparer.Ordinal);
    private readonly double[] _rarity;
    private readonly List<(int Phrasing, float Weight)>[] _postings;
    private readonly double _rarityOfUnknown;

    /// <param name="phrasings">For each phrasing its topic and its features.</param>
    /// <param name="topics">The number of topics.</param>
    public FieldIndex(IReadOnlyList<(int Topic, IReadOnlyList<string> Features)> phrasings, int topics)
    {
        var topicsOf = new List<HashSet<int>>();
        foreach (var (topic, features) in phrasings)
            foreach (var feature in features)
            {
                ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_features, feature, out var known);
                if (!known)
                {
                    id = topicsOf.Count;
                    topicsOf.Add([]);
                }

                topicsOf[id].Add(topic);
            }

        _rarity = [.. topicsOf.Select(t => Rarity(topics, t.Count))];
        _rarityOfUnknown = Rarity(topics, 1);
        _postings = [.. topicsOf.Select(_ => new List<(int, float)>())];
        for (var i = 0; i < phrasings.Count; i++)
            foreach (var (feature, weight) in Vector(phrasings[i].Features))
                _postings[feature].Add((i, (float)weight));
    }

    /// <summary>Adds <paramref name="weight"/> × cosine similarity with the query to the score of every phrasing that shares a feature with it.</summary>
    public void Score(IReadOnlyList<string> query, double weight, double[] scores)
    {
        foreach (var (feature, value) in Vector(query))
        {
            if (feature < 0)
                continue;
            var scaled = weight * value;
            foreach (var (phrasing, posting) in CollectionsMarshal.AsSpan(_postings[feature]))
                scores[phrasing] += scaled * posting;
        }
    }

    // Unknown features have no postings but lengthen the query: what the FAQ has never heard of speaks against every topic.
    private List<(int Feature, double Weight)> Vector(IReadOnlyList<string> features)
    {
        var counts = new Dictionary<string, int>(features.Count, StringComparer.Ordinal);
        foreach (var feature in features)
            CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _)++;
        var vector = new List<(int Feature, double Weight)>(counts.Count);
        var squares = 0.0;
        foreach (var (feature, count) in counts)
        {
            var known = _features.TryGetValue(feature, out var id);
            var weight = (1 + Math.Log(count)) * (known ? _rarity[id] : _rarityOfUnknown);
            vector.Add((known ? id : -1, weight));
            squares += weight * weight;
        }

        var length = Math.Sqrt(squares);
        for (var i = 0; i < vector.Count; i++)
            vector[i] = (vector[i].Feature, vector[i].Weight / length);
        return vector;
    }

    private static double Rarity(int topics, int containing) => Math.Log(1 + (topics + 0.5) / (containing + 0.5));
}
