namespace CauNoi.Knowledge.Language;

/// <summary>The file <c>language/courtesies.yaml</c>.</summary>
public sealed record CourtesyWords
{
    /// <summary>Left out before a question is understood.</summary>
    public required IReadOnlyList<string> Phrases { get; init; }

    /// <summary>May stand beside them in small talk; ambiguous anywhere else.</summary>
    public required IReadOnlyList<string> Particles { get; init; }
}
