namespace CauNoi.Knowledge.Language;

/// <summary>A chat or office abbreviation and when it may be read out.</summary>
public sealed record Abbreviation
{
    /// <summary>What is typed, folded, one word.</summary>
    public required string Typed { get; init; }

    /// <summary>What it stands for, with marks.</summary>
    public required string Reading { get; init; }

    /// <summary>Read out only after one of these folded words; "#" stands for a number.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>Never read out after one of these folded words.</summary>
    public IReadOnlyList<string> NotAfter { get; init; } = [];

    /// <summary>Read out only before one of these folded words.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];
}
