namespace CauNoi.Knowledge.Policy.Standards;

/// <summary>One way into a class; the rules of a standard are tried in order and the first that holds decides.</summary>
public sealed record ClassRule
{
    public required PovertyStatus Status { get; init; }

    /// <summary>The line within which the income must lie.</summary>
    public required string Within { get; init; }

    /// <summary>Fewest deprived indicators; null if they do not matter.</summary>
    public int? DeprivationsFrom { get; init; }

    /// <summary>True where the document also asks for deprivations but the number is not known to us: the rule may or may not hold.</summary>
    public bool DeprivationsUnknown { get; init; }
}
