using CauNoi.Knowledge.Search;

namespace CauNoi.Knowledge.Tests.Search;

/// <summary>Features by number, for examples that can be reckoned by hand: feature n is the word n.</summary>
internal static class SmallFeatures
{
    public static readonly KindWeights WordsOnly = new(Exact: 0, Word: 1, Pair: 0, Concept: 0, ConceptPair: 0);

    public static Vocabulary Words(int count)
    {
        var vocabulary = new Vocabulary();
        vocabulary.Learn([.. Enumerable.Range(0, count).Select(n => new Feature((ulong)n + 1, FeatureKind.Word))]);
        return vocabulary;
    }

    /// <param name="size">How many features are known.</param>
    /// <param name="features">Those of the question; -1 is one that is not known.</param>
    public static QuestionVector Question(int size, params int[] features)
    {
        var question = new QuestionVector(size);
        foreach (var feature in features)
            question.Add(feature, FeatureKind.Word);
        return question;
    }
}
