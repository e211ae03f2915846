namespace CauNoi.Knowledge.Search;

/// <summary>TF-IDF vectors of documents, compared by cosine; the rarity of a feature is counted over topics, not over documents.</summary>
internal sealed class SimilarityIndex
{
    private readonly float[] _weight;
    private readonly int[] _start;
    private readonly int[] _document;
    private readonly float[] _value;
    private readonly float[] _square;
    private readonly float[] _unknownSquare;

    /// <param name="documents">For each document its topic and its features, with their counts.</param>
    /// <param name="topics">The number of topics.</param>
    /// <param name="vocabulary">The kinds of the features.</param>
    /// <param name="weights">How much each kind counts.</param>
    public SimilarityIndex(IReadOnlyList<(int Topic, IReadOnlyList<(int Feature, int Count)> Features)> documents, int topics, Vocabulary vocabulary, KindWeights weights)
    {
        DocumentCount = documents.Count;
        var topicsWith = new int[vocabulary.Count];
        var lastTopic = new int[vocabulary.Count];
        var postings = new int[vocabulary.Count + 1];
        foreach (var (topic, features) in documents)
            foreach (var (feature, _) in features)
            {
                if (weights[vocabulary.KindOf(feature)] == 0)
                    continue;
                postings[feature + 1]++;
                if (lastTopic[feature] != topic + 1)
                    topicsWith[feature]++;
                lastTopic[feature] = topic + 1;
            }

        _weight = new float[vocabulary.Count];
        for (var f = 0; f < _weight.Length; f++)
            _weight[f] = topicsWith[f] == 0 ? 0 : weights[vocabulary.KindOf(f)] * Rarity(topics, topicsWith[f]);
        _unknownSquare = [.. Enum.GetValues<FeatureKind>().Select(k => Square(weights[k] * Rarity(topics, 1)))];
        _square = new float[vocabulary.Count];
        for (var f = 0; f < _square.Length; f++)
            _square[f] = topicsWith[f] == 0 ? _unknownSquare[(int)vocabulary.KindOf(f)] : Square(_weight[f]);

        for (var f = 0; f < vocabulary.Count; f++)
            postings[f + 1] += postings[f];
        _start = postings;
        _document = new int[postings[^1]];
        _value = new float[postings[^1]];
        var next = (int[])postings.Clone();
        for (var d = 0; d < documents.Count; d++)
        {
            var squares = 0f;
            foreach (var (feature, count) in documents[d].Features)
                squares += Square(Value(feature, count));
            var length = MathF.Sqrt(squares);
            foreach (var (feature, count) in documents[d].Features)
            {
                if (_weight[feature] == 0)
                    continue;
                _document[next[feature]] = d;
                _value[next[feature]++] = Value(feature, count) / length;
            }
        }
    }

    public int DocumentCount { get; }

    /// <summary>Adds to each document's score its cosine with the question.</summary>
    public void Score(QuestionVector question, Span<float> scores)
    {
        var squares = 0f;
        foreach (var feature in question.Known)
            squares += _square[feature];
        // Unknown features have no postings but lengthen the question: what nobody has ever said speaks against every document.
        for (var kind = 0; kind < _unknownSquare.Length; kind++)
            squares += question.Unknown[kind] * _unknownSquare[kind];
        if (squares == 0)
            return;
        var scale = 1 / MathF.Sqrt(squares);
        foreach (var feature in question.Known)
        {
            if (_weight[feature] == 0)
                continue;
            var factor = _weight[feature] * scale;
            var documents = _document.AsSpan(_start[feature], _start[feature + 1] - _start[feature]);
            var values = _value.AsSpan(_start[feature], documents.Length);
            for (var i = 0; i < documents.Length; i++)
                scores[documents[i]] += factor * values[i];
        }
    }

    private float Value(int feature, int count) => _weight[feature] * (count == 1 ? 1 : 1 + MathF.Log(count));

    private static float Square(float x) => x * x;

    private static float Rarity(int topics, int containing) => MathF.Log(1 + ((topics + 0.5f) / (containing + 0.5f)));
}
