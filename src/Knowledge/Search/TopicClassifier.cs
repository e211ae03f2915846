using System.Numerics;
using System.Runtime.InteropServices;

namespace CauNoi.Knowledge.Search;

/// <summary>A linear classifier: one weight for each feature and class, eight bits each. Trained once, then only read.</summary>
public sealed class TopicClassifier
{
    private const float Length = 4;

    private readonly KindWeights _kinds;
    private readonly int _classes;
    private readonly int _stride;
    private readonly int[] _rowOf;
    private readonly float[] _valueOf;
    private readonly float[] _scales;
    private readonly sbyte[] _weights;

    private TopicClassifier(KindWeights kinds, Vocabulary vocabulary, int classes, int[] rowOf, float[] scales, sbyte[] weights)
    {
        _kinds = kinds;
        _classes = classes;
        _stride = Stride(classes);
        _rowOf = rowOf;
        _valueOf = Values(vocabulary, kinds);
        _scales = scales;
        _weights = weights;
    }

    /// <summary>How many features have weights.</summary>
    public int FeatureCount => _scales.Length;

    /// <summary>Learns by stochastic gradient descent (AdaGrad) on the multinomial logistic loss; the same examples give the same classifier.</summary>
    /// <param name="examples">For each known text its features and its class.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="vocabulary">The features.</param>
    /// <param name="kinds">How much each kind of feature counts.</param>
    /// <param name="options">How long and how fast.</param>
    public static TopicClassifier Train(
        IReadOnlyList<(int[] Features, int Class)> examples, int classes, Vocabulary vocabulary, KindWeights kinds, TrainingOptions options)
    {
        var rowOf = Rows(examples, vocabulary, kinds, options);
        var valueOf = Values(vocabulary, kinds);
        var rows = rowOf.Max() + 1;
        var stride = Stride(classes);
        var weights = new float[rows * stride];
        var squares = new float[rows * stride];
        var logits = new float[stride];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        // Not for security: the order must be the same in every run.
#pragma warning disable CA5394
        var random = new Random(options.Seed);
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var at in order)
                Step(examples[at], rowOf, valueOf, weights, squares, logits, classes, options);
        }
#pragma warning restore CA5394

        var (scales, small) = Quantise(weights, rows, stride);
        return new TopicClassifier(kinds, vocabulary, classes, rowOf, scales, small);
    }

    /// <summary>Writes the logit of every class into <paramref name="logits"/>.</summary>
    public void Score(QuestionVector question, Span<float> logits)
    {
        Span<float> sums = stackalloc float[_stride];
        sums.Clear();
        var squares = 0f;
        foreach (var feature in question.Known)
            squares += _valueOf[feature] * _valueOf[feature];
        for (var kind = 0; kind < question.Unknown.Length; kind++)
            squares += question.Unknown[kind] * _kinds[(FeatureKind)kind] * _kinds[(FeatureKind)kind];
        var scale = squares == 0 ? 0 : Length / MathF.Sqrt(squares);
        foreach (var feature in question.Known)
            if (_rowOf[feature] is >= 0 and var row)
                Add(_weights.AsSpan(row * _stride, _stride), scale * _valueOf[feature] * _scales[row], sums);
        sums[.._classes].CopyTo(logits);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_classes);
        writer.WriteArray(_rowOf);
        writer.WriteArray(_scales);
        writer.WriteArray(_weights);
    }

    /// <exception cref="EndOfStreamException">The file is cut off.</exception>
    public static TopicClassifier Read(BinaryReader reader, Vocabulary vocabulary, KindWeights kinds) =>
        new(kinds, vocabulary, reader.ReadInt32(), reader.ReadArray<int>(), reader.ReadArray<float>(), reader.ReadArray<sbyte>());

    private static float[] Values(Vocabulary vocabulary, KindWeights kinds)
    {
        var values = new float[vocabulary.Count];
        for (var f = 0; f < values.Length; f++)
            values[f] = kinds[vocabulary.KindOf(f)];
        return values;
    }

    // A multiple of every vector width there is, so that one file serves every machine.
    private static int Stride(int classes) => (classes + 63) / 64 * 64;

    // A feature of one or two texts says more about them than about their topic.
    private static int[] Rows(IReadOnlyList<(int[] Features, int Class)> examples, Vocabulary vocabulary, KindWeights kinds, TrainingOptions options)
    {
        var counts = new int[vocabulary.Count];
        foreach (var (features, _) in examples)
            foreach (var feature in features)
                counts[feature]++;
        var rowOf = new int[vocabulary.Count];
        var rows = 0;
        for (var f = 0; f < rowOf.Length; f++)
            rowOf[f] = counts[f] >= options.FewestTexts && kinds[vocabulary.KindOf(f)] > 0 ? rows++ : -1;
        return rowOf;
    }

    private static void Step(
        (int[] Features, int Class) example, int[] rowOf, float[] valueOf, float[] weights, float[] squares, float[] logits, int classes, TrainingOptions options)
    {
        var stride = logits.Length;
        var length = 0f;
        foreach (var feature in example.Features)
            length += valueOf[feature] * valueOf[feature];
        var scale = Length / MathF.Sqrt(length);
        Array.Clear(logits);
        foreach (var feature in example.Features)
            if (rowOf[feature] is >= 0 and var row)
                Add(weights.AsSpan(row * stride, stride), scale * valueOf[feature], logits);
        Softmax.InPlace(logits.AsSpan(0, classes));
        for (var c = 0; c < classes; c++)
        {
            var error = logits[c] - (c == example.Class ? 1 : 0);
            if (MathF.Abs(error) < options.SmallestError)
                continue;
            foreach (var feature in example.Features)
            {
                if (rowOf[feature] < 0)
                    continue;
                var at = (rowOf[feature] * stride) + c;
                var gradient = (error * scale * valueOf[feature]) + (options.Decay * weights[at]);
                squares[at] += gradient * gradient;
                weights[at] -= options.Rate * gradient / (MathF.Sqrt(squares[at]) + 1e-3f);
            }
        }
    }

    private static void Add(ReadOnlySpan<float> row, float factor, Span<float> sums)
    {
        var from = MemoryMarshal.Cast<float, Vector<float>>(row);
        var to = MemoryMarshal.Cast<float, Vector<float>>(sums);
        for (var i = 0; i < to.Length; i++)
            to[i] += from[i] * factor;
    }

    private static void Add(ReadOnlySpan<sbyte> row, float factor, Span<float> sums)
    {
        var from = MemoryMarshal.Cast<sbyte, Vector<sbyte>>(row);
        var to = MemoryMarshal.Cast<float, Vector<float>>(sums);
        for (var i = 0; i < from.Length; i++)
        {
            Vector.Widen(from[i], out var low, out var high);
            Vector.Widen(low, out var a, out var b);
            Vector.Widen(high, out var c, out var d);
            to[4 * i] += Vector.ConvertToSingle(a) * factor;
            to[(4 * i) + 1] += Vector.ConvertToSingle(b) * factor;
            to[(4 * i) + 2] += Vector.ConvertToSingle(c) * factor;
            to[(4 * i) + 3] += Vector.ConvertToSingle(d) * factor;
        }
    }

    private static (float[] Scales, sbyte[] Weights) Quantise(float[] weights, int rows, int stride)
    {
        var scales = new float[rows];
        var small = new sbyte[weights.Length];
        for (var row = 0; row < rows; row++)
        {
            var values = weights.AsSpan(row * stride, stride);
            var largest = 0f;
            foreach (var value in values)
                largest = Math.Max(largest, Math.Abs(value));
            scales[row] = largest / sbyte.MaxValue;
            if (largest == 0)
                continue;
            for (var c = 0; c < stride; c++)
                small[(row * stride) + c] = (sbyte)MathF.Round(values[c] / scales[row]);
        }

        return (scales, small);
    }
}
