namespace CauNoi.Bot.Conversations;

/// <summary>A question and what has become of it so far.</summary>
/// <param name="Text">What was asked, masked; null if a topic was chosen without a question.</param>
public sealed record QuestionInHand(string? Text)
{
    /// <summary>The topic that was answered; null while topics are only offered.</summary>
    public string? Told { get; init; }

    /// <summary>The topics that were offered to choose from.</summary>
    public IReadOnlyList<string> Offered { get; init; } = [];

    /// <summary>Topics of which the person has said that they did not mean them.</summary>
    public IReadOnlyList<string> Refused { get; init; } = [];

    /// <summary>How many times the person has said so.</summary>
    public int Refusals { get; init; }

    /// <summary>The rating that the person gave to the answer.</summary>
    public Guid? Rating { get; init; }

    /// <summary>The topic that came closest.</summary>
    public string? Nearest => Told ?? (Offered.Count > 0 ? Offered[0] : null);
}
