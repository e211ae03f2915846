namespace CauNoi.Knowledge.Search;

/// <summary>How much each kind of feature counts in a comparison; zero leaves it out.</summary>
public readonly record struct KindWeights(float Exact, float Word, float Pair, float Concept, float ConceptPair)
{
    public static KindWeights None => default;

    public float this[FeatureKind kind] => kind switch
    {
        FeatureKind.Exact => Exact,
        FeatureKind.Word => Word,
        FeatureKind.Pair => Pair,
        FeatureKind.Concept => Concept,
        _ => ConceptPair,
    };

    public KindWeights Without(FeatureKind kind) => kind switch
    {
        FeatureKind.Exact => this with { Exact = 0 },
        FeatureKind.Word => this with { Word = 0 },
        FeatureKind.Pair => this with { Pair = 0 },
        FeatureKind.Concept => this with { Concept = 0 },
        _ => this with { ConceptPair = 0 },
    };
}
