namespace CauNoi.Knowledge.Evaluation;

/// <summary>One line of an evaluation file of conversations: what is said turn by turn, and the acceptable topics of each turn.</summary>
public sealed record EvalConversation
{
    public required IReadOnlyList<string> Turns { get; init; }

    /// <summary>As many as turns; read with the turns before.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Ids { get; init; }
}
