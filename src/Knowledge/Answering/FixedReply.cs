namespace CauNoi.Knowledge.Answering;

/// <summary>A reply that is not an FAQ answer; one row of a file in <c>replies/</c>.</summary>
public sealed record FixedReply
{
    public required string Id { get; init; }

    public required ReplyKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>Such phrases, and words of politeness, must be all that is said.</summary>
    public bool Whole { get; init; }

    /// <summary>Gives way where the FAQ is sure to be meant: a hamlet head tells of a fire that is over, or of a neighbour's case.</summary>
    public bool Yields { get; init; }

    /// <summary>Word sequences that call for this reply.</summary>
    public IReadOnlyList<string> Phrases { get; init; } = [];

    /// <summary>Word sequences that call for this reply whatever else is said: somebody is in danger now.</summary>
    public IReadOnlyList<string> Always { get; init; } = [];

    /// <summary>Word sequences that show that something else is meant.</summary>
    public IReadOnlyList<string> Unless { get; init; } = [];

    /// <summary>Whole questions, ranked beside those of the FAQ.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    public required string Text { get; init; }
}
