namespace CauNoi.Knowledge.Search;

/// <summary>The signs by which a ranking is judged before it is spoken.</summary>
public static class ConfidenceSigns
{
    /// <summary>In the order of the coefficients.</summary>
    public static readonly IReadOnlyList<string> Names =
        ["always", "probability of the first", "lead over the second", "probability of being turned away", "likeness", "scope classifier", "unknown words", "length"];

    public static int Count => Names.Count;

    /// <param name="signs">Receives <see cref="Count"/> values.</param>
    /// <param name="first">Probability of the best topic.</param>
    /// <param name="second">Probability of the next.</param>
    /// <param name="turnedAway">Probability of all fixed replies together.</param>
    /// <param name="likeness">Cosine of the question with the best topic's phrasings, 0 to 1.</param>
    /// <param name="scope">Probability, by the scope classifier, that the FAQ's business is meant.</param>
    /// <param name="unknownWords">Share of words that no known text has.</param>
    /// <param name="words">Number of words.</param>
    internal static void Fill(Span<float> signs, float first, float second, float turnedAway, float likeness, float scope, float unknownWords, int words)
    {
        signs[0] = 1;
        signs[1] = MathF.Log((first + 0.01f) / (1.01f - first));
        signs[2] = MathF.Min(5, MathF.Log((first + 1e-3f) / (second + 1e-3f)));
        signs[3] = turnedAway;
        signs[4] = likeness;
        signs[5] = MathF.Log((scope + 0.01f) / (1.01f - scope));
        signs[6] = unknownWords;
        signs[7] = MathF.Log(1 + words);
    }
}
