namespace CauNoi.Knowledge.Search;

/// <summary>The sources of evidence for a topic, side by side: each looks at a question in its own way and fails on other questions.</summary>
public sealed class EvidenceIndex
{
    /// <summary>How many sources there are; see <see cref="SourceNames"/>.</summary>
    public const int Sources = 5;

    /// <summary>For reports, in the order of the fusion's weights.</summary>
    public static readonly IReadOnlyList<string> SourceNames = ["classifier", "nearest phrasings", "words of the topic", "letters of the topic", "answer text"];

    // A topic whose second and third phrasings agree is safer than one with a single lucky phrasing.
    private static readonly float[] BestPhrasings = [0.6f, 0.25f, 0.15f];

    private static readonly KindWeights OfPhrasing = new(Exact: 1, Word: 1, Pair: 1, Gap: 0, Letters: 0.4f, Concept: 1, ConceptPair: 0);
    private static readonly KindWeights OfWords = new(Exact: 0, Word: 1, Pair: 1, Gap: 0, Letters: 0, Concept: 1, ConceptPair: 0.5f);
    private static readonly KindWeights OfLetters = new(Exact: 0, Word: 0, Pair: 0, Gap: 0, Letters: 1, Concept: 0, ConceptPair: 0);
    private static readonly KindWeights OfBody = new(Exact: 0, Word: 1, Pair: 1, Gap: 0, Letters: 0, Concept: 1, ConceptPair: 0);

    private const float SmallestProbability = 1e-4f;

    private readonly TopicClassifier _classifier;
    private readonly SimilarityIndex _phrasings;
    private readonly int[] _topicOf;
    private readonly SimilarityIndex _words;
    private readonly SimilarityIndex _letters;
    private readonly SimilarityIndex _bodies;

    /// <param name="topics">In the order of the classifier's classes.</param>
    /// <param name="vocabulary">The features.</param>
    /// <param name="classifier">Trained on the same phrasings.</param>
    internal EvidenceIndex(IReadOnlyList<TopicFeatures> topics, Vocabulary vocabulary, TopicClassifier classifier)
    {
        Topics = topics.Count;
        _classifier = classifier;
        _topicOf = [.. topics.SelectMany((t, i) => Enumerable.Repeat(i, t.Phrasings.Count))];
        _phrasings = new SimilarityIndex([.. topics.SelectMany((t, i) => t.Phrasings.Select(p => (i, Once(p))))], Topics, vocabulary, OfPhrasing);
        var whole = topics.Select((t, i) => (i, Counted(t.Phrasings))).ToList();
        _words = new SimilarityIndex(whole, Topics, vocabulary, OfWords);
        _letters = new SimilarityIndex(whole, Topics, vocabulary, OfLetters);
        _bodies = new SimilarityIndex([.. topics.Select((t, i) => (i, Once(t.Body)))], Topics, vocabulary, OfBody);
    }

    internal int Topics { get; }

    internal int PhrasingCount => _topicOf.Length;

    /// <summary>Fills <paramref name="evidence"/>: <see cref="Sources"/> rows, one value for each topic.</summary>
    /// <param name="question">The question.</param>
    /// <param name="scratch">Room for the scores of all phrasings.</param>
    /// <param name="evidence">Sources × topics.</param>
    internal void Weigh(QuestionVector question, Span<float> scratch, Span<float> evidence)
    {
        evidence.Clear();
        var classifier = Row(evidence, 0);
        _classifier.Score(question, classifier);
        Softmax.InPlace(classifier);
        foreach (ref var value in classifier)
            value = MathF.Log(value + SmallestProbability);

        var scores = scratch[..PhrasingCount];
        scores.Clear();
        _phrasings.Score(question, scores);
        Nearest(scores, Row(evidence, 1));
        _words.Score(question, Row(evidence, 2));
        _letters.Score(question, Row(evidence, 3));
        _bodies.Score(question, Row(evidence, 4));
    }

    private Span<float> Row(Span<float> evidence, int source) => evidence.Slice(source * Topics, Topics);

    // Phrasings stand topic by topic.
    private void Nearest(ReadOnlySpan<float> scores, Span<float> topics)
    {
        for (var start = 0; start < scores.Length;)
        {
            var topic = _topicOf[start];
            float first = 0, second = 0, third = 0;
            for (; start < scores.Length && _topicOf[start] == topic; start++)
            {
                var score = scores[start];
                if (score > first)
                    (first, second, third) = (score, first, second);
                else if (score > second)
                    (second, third) = (score, second);
                else if (score > third)
                    third = score;
            }

            topics[topic] = (BestPhrasings[0] * first) + (BestPhrasings[1] * second) + (BestPhrasings[2] * third);
        }
    }

    private static IReadOnlyList<(int Feature, int Count)> Once(int[] features) => [.. features.Select(f => (f, 1))];

    private static IReadOnlyList<(int Feature, int Count)> Counted(IReadOnlyList<int[]> phrasings) =>
        [.. phrasings.SelectMany(p => p).GroupBy(f => f).Select(g => (g.Key, g.Count()))];
}
