namespace CauNoi.Knowledge.Places;

/// <summary>A province as people call it; one row of <c>language/provinces.yaml</c>.</summary>
public sealed record ProvinceName
{
    /// <summary>The official code since 01/07/2025; leading zeros matter.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Other names, and the provinces that were merged into it.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];
}
