namespace CauNoi.Knowledge.Language;

/// <summary>Different wordings that mean the same to us; one row of <c>language/concepts.yaml</c>.</summary>
public sealed record Concept
{
    /// <summary>A short ASCII id.</summary>
    [YamlDotNet.Serialization.YamlMember(Alias = "concept")]
    public required string Id { get; init; }

    /// <summary>Concepts of one slot replace each other in a follow-up; null for most.</summary>
    public string? Slot { get; init; }

    /// <summary>Word sequences, any of which speaks of the concept.</summary>
    public required IReadOnlyList<string> Wordings { get; init; }
}
