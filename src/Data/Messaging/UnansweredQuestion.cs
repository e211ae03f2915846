namespace CauNoi.Data.Messaging;

/// <summary>A question that the bot could not answer, for the curators; digits are masked, no one is named.</summary>
public sealed class UnansweredQuestion
{
    public long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Text { get; init; }

    /// <summary>What the bot did instead: "abstain" or "suggest".</summary>
    public required string Outcome { get; init; }

    /// <summary>The topic that came closest, if any.</summary>
    public string? NearestTopic { get; init; }
}
