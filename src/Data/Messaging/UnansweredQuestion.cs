namespace CauNoi.Data.Messaging;

/// <summary>A question that the bot could not answer well, for the curators; masked, no one is named.</summary>
public sealed class UnansweredQuestion
{
    public long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Text { get; init; }

    /// <summary>One of <see cref="QuestionOutcome"/>.</summary>
    public required string Outcome { get; init; }

    /// <summary>The topic that came closest, if any.</summary>
    public string? NearestTopic { get; init; }

    /// <summary>Where an answer can be sent, as long as conversations are kept; then null.</summary>
    public string? Channel { get; init; }

    public string? ConversationId { get; init; }

    /// <summary>When a person answered it; null while it waits.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>The staff member who answered.</summary>
    public Guid? AnsweredBy { get; init; }
}
