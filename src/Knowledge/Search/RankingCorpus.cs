using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Search;

/// <summary>All known texts with their features.</summary>
public sealed class RankingCorpus
{
    private readonly FeatureExtractor _extractor;
    private readonly FeatureBuffer _buffer = new();

    public RankingCorpus(IReadOnlyList<TopicText> topics, FeatureExtractor extractor)
    {
        Topics = topics;
        _extractor = extractor;
        Features = [.. topics.Select(t => new TopicFeatures([.. t.Phrasings.Select(Learn)], Learn(t.Body)))];
    }

    public IReadOnlyList<TopicText> Topics { get; }

    internal Vocabulary Vocabulary { get; } = new();

    internal IReadOnlyList<TopicFeatures> Features { get; }

    /// <summary>The features of a further text in terms of this vocabulary.</summary>
    internal int[] Learn(NormalisedText text)
    {
        _extractor.Extract(text, _buffer);
        return Vocabulary.Learn(_buffer.Features);
    }
}
