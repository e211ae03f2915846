namespace CauNoi.Knowledge.Search;

/// <summary>Collects the signs of a ranking.</summary>
internal static class Judge
{
    private const int InScope = 1;

    public static void Signs(
        Span<float> signs,
        ReadOnlySpan<float> probabilities,
        EvidenceIndex index,
        ReadOnlySpan<float> evidence,
        IReadOnlyList<RankedLabel> topics,
        TopicClassifier scope,
        QuestionVector question,
        int words)
    {
        var (best, first, second, turnedAway) = (0, 0f, 0f, 0f);
        for (var t = 0; t < probabilities.Length; t++)
        {
            if (!topics[t].InScope)
                turnedAway += probabilities[t];
            if (probabilities[t] > first)
                (best, first, second) = (t, probabilities[t], first);
            else if (probabilities[t] > second)
                second = probabilities[t];
        }

        Span<float> inOrOut = stackalloc float[2];
        scope.Score(question, inOrOut);
        Softmax.InPlace(inOrOut);
        var unknown = question.Unknown[(int)FeatureKind.Word];
        ConfidenceSigns.Fill(signs, first, second, turnedAway, evidence[index.Topics + best], inOrOut[InScope], words == 0 ? 0 : (float)unknown / words, words);
    }
}
