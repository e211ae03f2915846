using CauNoi.Knowledge.Search;

namespace CauNoi.Knowledge;

/// <summary>The parts that understanding is made of. The defaults are the product; anything else is for measuring what a part brings.</summary>
public sealed record KnowledgeOptions
{
    public static KnowledgeOptions Default { get; } = new();

    public RankingDesign Design { get; init; } = new();

    /// <summary>Abbreviations are read out.</summary>
    public bool Abbreviations { get; init; } = true;

    /// <summary>Words of politeness are left out.</summary>
    public bool Courtesies { get; init; } = true;

    /// <summary>Slips of the finger are mended.</summary>
    public bool Speller { get; init; } = true;

    /// <summary>Phrasings are padded with noisy variants up to this number; with 0 they stay as they are.</summary>
    public int Phrasings { get; init; }
}
