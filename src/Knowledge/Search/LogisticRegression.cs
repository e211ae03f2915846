namespace CauNoi.Knowledge.Search;

/// <summary>Fits a few coefficients to yes-or-no outcomes.</summary>
internal static class LogisticRegression
{
    private const int Rounds = 400;
    private const float Decay = 1e-3f;

    /// <summary>Full-batch AdaGrad with a little decay; deterministic.</summary>
    public static float[] Fit(IReadOnlyList<(float[] Signs, bool Yes)> examples)
    {
        var weights = new float[examples[0].Signs.Length];
        var squares = new float[weights.Length];
        var gradient = new float[weights.Length];
        for (var round = 0; round < Rounds; round++)
        {
            Array.Clear(gradient);
            foreach (var (signs, yes) in examples)
            {
                var error = Probability(weights, signs) - (yes ? 1 : 0);
                for (var i = 0; i < weights.Length; i++)
                    gradient[i] += error * signs[i] / examples.Count;
            }

            for (var i = 0; i < weights.Length; i++)
            {
                var g = gradient[i] + (Decay * weights[i]);
                squares[i] += g * g;
                weights[i] -= 0.3f * g / (MathF.Sqrt(squares[i]) + 1e-6f);
            }
        }

        return weights;
    }

    public static float Probability(ReadOnlySpan<float> weights, ReadOnlySpan<float> signs)
    {
        var sum = 0f;
        for (var i = 0; i < weights.Length; i++)
            sum += weights[i] * signs[i];
        return 1 / (1 + MathF.Exp(-sum));
    }
}
