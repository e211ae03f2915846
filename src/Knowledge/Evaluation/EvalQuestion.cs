using System.Text.Json.Serialization;

namespace CauNoi.Knowledge.Evaluation;

/// <summary>One line of an evaluation file; unknown fields are ignored.</summary>
public sealed record EvalQuestion
{
    [JsonPropertyName("q")]
    public required string Text { get; init; }

    /// <summary>Acceptable topics, the best one first; empty = out of scope.</summary>
    public required IReadOnlyList<string> Ids { get; init; }

    /// <summary>How it was typed.</summary>
    public string Noise { get; init; } = "none";

    public string Role { get; init; } = "resident";

    /// <summary>The kind of an out-of-scope question.</summary>
    public string? Oos { get; init; }

    /// <summary>1 for a question of its own and for the first turn of a conversation.</summary>
    [JsonIgnore]
    public int Turn { get; init; } = 1;

    public bool InScope => Ids.Count > 0;
}
