namespace CauNoi.Knowledge.Search;

/// <summary>What each source of evidence looks at. The defaults come from the ablations in <c>docs/quality.md</c>.</summary>
public sealed record RankingDesign
{
    public KindWeights Classifier { get; init; } = new(Exact: 1, Word: 1, Pair: 1, Concept: 1, ConceptPair: 0.6f);

    /// <summary>All phrasings of a topic as one text.</summary>
    public KindWeights Phrasings { get; init; } = new(Exact: 0, Word: 1, Pair: 1, Concept: 1, ConceptPair: 0.5f);

    /// <summary>The text of the answer.</summary>
    public KindWeights Body { get; init; } = new(Exact: 0, Word: 1, Pair: 1, Concept: 1, ConceptPair: 0);

    /// <summary>The same, but no source looks at <paramref name="kind"/>.</summary>
    public RankingDesign Without(FeatureKind kind) =>
        new() { Classifier = Classifier.Without(kind), Phrasings = Phrasings.Without(kind), Body = Body.Without(kind) };
}
