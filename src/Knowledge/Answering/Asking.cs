namespace CauNoi.Knowledge.Answering;

/// <summary>In which situation a question is asked.</summary>
/// <param name="Day">The day of asking: an answer is valid on it.</param>
public sealed record Asking(DateOnly Day)
{
    /// <summary>The asker's province code, whose own answers win; null if unknown.</summary>
    public string? Province { get; init; }

    /// <summary>What this conversation was last about; null at its beginning.</summary>
    public EarlierQuestion? Earlier { get; init; }

    /// <summary>Topics of which the person has said that they did not mean them.</summary>
    public IReadOnlyCollection<string> Refused { get; init; } = [];
}
