using CauNoi.Knowledge.Search;

namespace CauNoi.Knowledge.Evaluation;

/// <summary>The parts that can be left out one at a time, to see what each brings.</summary>
public static class Ablation
{
    private static readonly RankingDesign Full = new();

    /// <summary>First everything, then everything but one part.</summary>
    public static IReadOnlyList<(string Name, KnowledgeOptions Options)> Variants { get; } =
    [
        ("everything", KnowledgeOptions.Default),
        ("words with their marks", Without(FeatureKind.Exact)),
        ("pairs of words", Without(FeatureKind.Pair)),
        ("concepts", Without(FeatureKind.Concept)),
        ("pairs of concepts", Without(FeatureKind.ConceptPair)),
        ("concepts and their pairs", new KnowledgeOptions { Design = Full.Without(FeatureKind.Concept).Without(FeatureKind.ConceptPair) }),
        ("the classifiers", new KnowledgeOptions { Design = Full with { Classifier = KindWeights.None } }),
        ("likeness to the phrasings", new KnowledgeOptions { Design = Full with { Phrasings = KindWeights.None } }),
        ("likeness to the answer", new KnowledgeOptions { Design = Full with { Body = KindWeights.None } }),
        ("the speller", new KnowledgeOptions { Speller = false }),
        ("leaving out courtesies", new KnowledgeOptions { Courtesies = false }),
        ("abbreviations", new KnowledgeOptions { Abbreviations = false }),
    ];

    private static KnowledgeOptions Without(FeatureKind kind) => new() { Design = Full.Without(kind) };
}
