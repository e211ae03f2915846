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
}
