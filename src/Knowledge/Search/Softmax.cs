namespace CauNoi.Knowledge.Search;

/// <summary>Turns logits into probabilities.</summary>
internal static class Softmax
{
    public static void InPlace(Span<float> values)
    {
        var largest = float.NegativeInfinity;
        foreach (var value in values)
            largest = MathF.Max(largest, value);
        var sum = 0f;
        for (var i = 0; i < values.Length; i++)
            sum += values[i] = MathF.Exp(values[i] - largest);
        for (var i = 0; i < values.Length; i++)
            values[i] /= sum;
    }
}
