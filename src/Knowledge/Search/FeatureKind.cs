namespace CauNoi.Knowledge.Search;

/// <summary>The kinds of evidence by which a question is compared with known phrasings.</summary>
public enum FeatureKind
{
    /// <summary>A word with its marks; only where they were typed.</summary>
    Exact,

    /// <summary>A word without marks.</summary>
    Word,

    /// <summary>Two neighbouring words without marks.</summary>
    Pair,

    /// <summary>A concept of the lexicon.</summary>
    Concept,

    /// <summary>Two concepts in one message.</summary>
    ConceptPair,
}
