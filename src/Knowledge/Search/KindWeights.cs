namespace CauNoi.Knowledge.Search;

/// <summary>How much each kind of feature counts in a comparison; zero leaves it out.</summary>
public readonly record struct KindWeights(float Exact, float Word, float Pair, float Concept, float ConceptPair)
{
    public float this[FeatureKind kind] => kind switch
    {
        FeatureKind.Exact => Exact,
        FeatureKind.Word => Word,
        FeatureKind.Pair => Pair,
        FeatureKind.Concept => Concept,
        _ => ConceptPair,
    };
}
