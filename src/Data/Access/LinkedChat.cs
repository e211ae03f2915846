namespace CauNoi.Data.Access;

/// <summary>A person's way to write on one channel, which has proved to belong to an account.</summary>
public sealed class LinkedChat
{
    public long Id { get; init; }

    public required string Channel { get; init; }

    public required string UserId { get; init; }

    /// <summary>The private conversation in which reminders are delivered.</summary>
    public required string ConversationId { get; set; }

    public required Guid AccountId { get; set; }

    public required DateTimeOffset LinkedAt { get; set; }

    /// <summary>Since when the platform refuses everything that is sent there; null while it can be reached. Ends when the person writes again.</summary>
    public DateTimeOffset? UnreachableSince { get; set; }

    /// <summary>What the platform said, without personal data.</summary>
    public string? UnreachableReason { get; set; }
}
