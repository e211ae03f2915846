namespace CauNoi.Data.Messaging;

/// <summary>What somebody thought of an answer; nobody is named.</summary>
public sealed class AnswerRating
{
    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string TopicId { get; init; }

    /// <summary>What had been asked, masked; empty if the topic was chosen by a button.</summary>
    public required string Question { get; init; }

    public required bool Good { get; init; }

    /// <summary>Only of a bad rating, and only if the person gave one.</summary>
    public RatingReason? Reason { get; init; }
}
