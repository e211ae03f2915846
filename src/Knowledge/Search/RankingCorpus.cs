using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Search;

/// <summary>All known texts with their features.</summary>
public sealed class RankingCorpus
{
    private const ulong Version = 1;

    public RankingCorpus(IReadOnlyList<TopicText> topics, FeatureExtractor extractor)
    {
        Topics = topics;
        Extractor = extractor;
        var buffer = new FeatureBuffer();
        var fingerprint = Version;
        var features = new List<TopicFeatures>(topics.Count);
        foreach (var topic in topics)
        {
            var phrasings = new List<int[]>(topic.Phrasings.Count);
            fingerprint = Mix(fingerprint, topic.InScope ? 1UL : 2UL);
            foreach (var phrasing in topic.Phrasings)
                phrasings.Add(Learn(phrasing, buffer, ref fingerprint));
            features.Add(new TopicFeatures(phrasings, Learn(topic.Body, buffer, ref fingerprint)));
        }

        Features = features;
        Fingerprint = fingerprint;
    }

    public IReadOnlyList<TopicText> Topics { get; }

    /// <summary>The same for the same texts, concepts and way of reading; another for others.</summary>
    public ulong Fingerprint { get; }

    internal FeatureExtractor Extractor { get; }

    internal Vocabulary Vocabulary { get; } = new();

    internal IReadOnlyList<TopicFeatures> Features { get; }

    /// <summary>The features of a further text in terms of this vocabulary.</summary>
    internal int[] Learn(NormalisedText text)
    {
        var ignored = 0UL;
        return Learn(text, new FeatureBuffer(), ref ignored);
    }

    private int[] Learn(NormalisedText text, FeatureBuffer buffer, ref ulong fingerprint)
    {
        Extractor.Extract(text, buffer);
        foreach (var feature in buffer.Features)
            fingerprint = Mix(fingerprint, feature.Key);
        return Vocabulary.Learn(buffer.Features);
    }

    private static ulong Mix(ulong hash, ulong next) => System.Numerics.BitOperations.RotateLeft((hash ^ next) * 0x9E3779B97F4A7C15, 29);
}
