namespace CauNoi.Knowledge.Search;

/// <summary>The sources of evidence for a topic, side by side: each looks at a question in its own way and fails on other questions.</summary>
public sealed class EvidenceIndex
{
    /// <summary>How many sources there are; see <see cref="SourceNames"/>.</summary>
    public const int Sources = 3;

    /// <summary>For reports, in the order of the fusion's weights.</summary>
    public static readonly IReadOnlyList<string> SourceNames = ["classifier", "phrasings of the topic", "answer text"];

    private const float SmallestProbability = 1e-4f;

    private readonly TopicClassifier _classifier;
    private readonly SimilarityIndex _phrasings;
    private readonly SimilarityIndex _bodies;

    /// <param name="topics">In the order of the classifier's classes.</param>
    /// <param name="vocabulary">The features.</param>
    /// <param name="classifier">Trained on the same phrasings.</param>
    /// <param name="design">What each source looks at.</param>
    internal EvidenceIndex(IReadOnlyList<TopicFeatures> topics, Vocabulary vocabulary, TopicClassifier classifier, RankingDesign design)
    {
        Topics = topics.Count;
        _classifier = classifier;
        _phrasings = new SimilarityIndex([.. topics.Select(t => Counted(t.Phrasings))], vocabulary, design.Phrasings);
        _bodies = new SimilarityIndex([.. topics.Select(t => Counted([t.Body]))], vocabulary, design.Body);
    }

    private EvidenceIndex(int topics, TopicClassifier classifier, SimilarityIndex phrasings, SimilarityIndex bodies)
    {
        Topics = topics;
        _classifier = classifier;
        _phrasings = phrasings;
        _bodies = bodies;
    }

    internal int Topics { get; }

    internal void Write(BinaryWriter writer)
    {
        writer.Write(Topics);
        _classifier.Write(writer);
        _phrasings.Write(writer);
        _bodies.Write(writer);
    }

    internal static EvidenceIndex Read(BinaryReader reader, Vocabulary vocabulary, RankingDesign design) =>
        new(reader.ReadInt32(), TopicClassifier.Read(reader, vocabulary, design.Classifier), SimilarityIndex.Read(reader), SimilarityIndex.Read(reader));

    /// <summary>Fills <paramref name="evidence"/>: <see cref="Sources"/> rows, one value for each topic.</summary>
    internal void Weigh(QuestionVector question, Span<float> evidence)
    {
        evidence.Clear();
        var classifier = evidence[..Topics];
        _classifier.Score(question, classifier);
        Softmax.InPlace(classifier);
        foreach (ref var value in classifier)
            value = MathF.Log(value + SmallestProbability);
        _phrasings.Score(question, evidence.Slice(Topics, Topics));
        _bodies.Score(question, evidence.Slice(2 * Topics, Topics));
    }

    private static IReadOnlyList<(int Feature, int Count)> Counted(IReadOnlyList<int[]> texts) =>
        [.. texts.SelectMany(t => t).CountBy(f => f).Select(c => (c.Key, c.Value))];
}
