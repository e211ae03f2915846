namespace CauNoi.Knowledge.Search;

/// <summary>One TF-IDF vector for each topic, compared with a question by cosine.</summary>
internal sealed class SimilarityIndex
{
    private readonly float[] _weight;
    private readonly float[] _square;
    private readonly float[] _unknownSquare;
    private readonly int[] _start;
    private readonly int[] _topic;
    private readonly float[] _value;

    /// <param name="topics">For each topic its features with their counts.</param>
    /// <param name="vocabulary">The kinds of the features.</param>
    /// <param name="kinds">How much each kind counts.</param>
    public SimilarityIndex(IReadOnlyList<IReadOnlyList<(int Feature, int Count)>> topics, Vocabulary vocabulary, KindWeights kinds)
    {
        _start = new int[vocabulary.Count + 1];
        foreach (var (feature, _) in topics.SelectMany(t => t))
            if (kinds[vocabulary.KindOf(feature)] > 0)
                _start[feature + 1]++;

        _weight = new float[vocabulary.Count];
        _square = new float[vocabulary.Count];
        _unknownSquare = [.. Enum.GetValues<FeatureKind>().Select(k => Square(kinds[k] * Rarity(topics.Count, 1)))];
        for (var f = 0; f < _weight.Length; f++)
        {
            var topicsWith = _start[f + 1];
            _weight[f] = topicsWith == 0 ? 0 : kinds[vocabulary.KindOf(f)] * Rarity(topics.Count, topicsWith);
            _square[f] = topicsWith == 0 ? _unknownSquare[(int)vocabulary.KindOf(f)] : Square(_weight[f]);
        }

        for (var f = 0; f < _weight.Length; f++)
            _start[f + 1] += _start[f];
        _topic = new int[_start[^1]];
        _value = new float[_start[^1]];
        var next = _start.AsSpan(0, _weight.Length).ToArray();
        for (var t = 0; t < topics.Count; t++)
        {
            var length = MathF.Sqrt(topics[t].Sum(f => Square(Value(f.Feature, f.Count))));
            foreach (var (feature, count) in topics[t])
            {
                if (_weight[feature] == 0)
                    continue;
                _topic[next[feature]] = t;
                _value[next[feature]++] = Value(feature, count) / length;
            }
        }
    }

    private SimilarityIndex(BinaryReader reader)
    {
        _weight = reader.ReadArray<float>();
        _square = reader.ReadArray<float>();
        _unknownSquare = reader.ReadArray<float>();
        _start = reader.ReadArray<int>();
        _topic = reader.ReadArray<int>();
        _value = reader.ReadArray<float>();
    }

    public void Write(BinaryWriter writer)
    {
        writer.WriteArray(_weight);
        writer.WriteArray(_square);
        writer.WriteArray(_unknownSquare);
        writer.WriteArray(_start);
        writer.WriteArray(_topic);
        writer.WriteArray(_value);
    }

    /// <exception cref="EndOfStreamException">The file is cut off.</exception>
    public static SimilarityIndex Read(BinaryReader reader) => new(reader);

    /// <summary>Adds to each topic's score its cosine with the question.</summary>
    public void Score(QuestionVector question, Span<float> scores)
    {
        var squares = 0f;
        foreach (var feature in question.Known)
            squares += _square[feature];
        // What nobody has ever said speaks against every topic: it lengthens the question and meets nothing.
        for (var kind = 0; kind < _unknownSquare.Length; kind++)
            squares += question.Unknown[kind] * _unknownSquare[kind];
        if (squares == 0)
            return;
        var scale = 1 / MathF.Sqrt(squares);
        foreach (var feature in question.Known)
        {
            var factor = _weight[feature] * scale;
            var topics = _topic.AsSpan(_start[feature], _start[feature + 1] - _start[feature]);
            var values = _value.AsSpan(_start[feature], topics.Length);
            for (var i = 0; i < topics.Length; i++)
                scores[topics[i]] += factor * values[i];
        }
    }

    private float Value(int feature, int count) => _weight[feature] * (1 + MathF.Log(count));

    private static float Square(float x) => x * x;

    private static float Rarity(int topics, int containing) => MathF.Log(1 + ((topics + 0.5f) / (containing + 0.5f)));
}
