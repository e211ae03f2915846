namespace CauNoi.Knowledge.Search;

/// <summary>Joins the sources of evidence: a weighted sum of what each says, turned into probabilities.</summary>
internal static class Fusion
{
    private const int Rounds = 12;

    /// <param name="evidence">Sources × topics.</param>
    /// <param name="weights">One for each source.</param>
    /// <param name="probabilities">Receives one for each topic.</param>
    public static void Probabilities(ReadOnlySpan<float> evidence, ReadOnlySpan<float> weights, Span<float> probabilities)
    {
        probabilities.Clear();
        for (var source = 0; source < weights.Length; source++)
        {
            var row = evidence.Slice(source * probabilities.Length, probabilities.Length);
            for (var t = 0; t < probabilities.Length; t++)
                probabilities[t] += weights[source] * row[t];
        }

        Softmax.InPlace(probabilities);
    }

    /// <summary>The weights under which the right topics are most probable (conditional logit, AdaGrad).</summary>
    /// <param name="examples">Evidence for questions that the index had not seen, with the right topic.</param>
    /// <param name="start">The weights to begin with.</param>
    public static float[] Fit(IReadOnlyList<(float[] Evidence, int Topic)> examples, float[] start)
    {
        var weights = (float[])start.Clone();
        var squares = new float[weights.Length];
        var topics = examples[0].Evidence.Length / weights.Length;
        var probabilities = new float[topics];
        for (var round = 0; round < Rounds; round++)
            foreach (var (evidence, right) in examples)
            {
                Probabilities(evidence, weights, probabilities);
                for (var source = 0; source < weights.Length; source++)
                {
                    if (start[source] == 0)
                        continue;
                    var row = evidence.AsSpan(source * topics, topics);
                    var gradient = -row[right];
                    for (var t = 0; t < topics; t++)
                        gradient += probabilities[t] * row[t];
                    squares[source] += gradient * gradient;
                    // Never below zero: a source that speaks against itself has only seen too little.
                    weights[source] = MathF.Max(0.01f, weights[source] - (start[source] * 0.1f * gradient / (MathF.Sqrt(squares[source]) + 1e-6f)));
                }
            }

        return weights;
    }
}
