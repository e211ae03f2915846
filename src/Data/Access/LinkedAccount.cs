namespace CauNoi.Data.Access;

/// <summary>A person's account on one channel that has proved to belong to a staff member.</summary>
public sealed class LinkedAccount
{
    public long Id { get; init; }

    public required string Channel { get; init; }

    public required string UserId { get; init; }

    /// <summary>The private conversation in which reminders are delivered.</summary>
    public required string ConversationId { get; set; }

    public required Guid StaffId { get; set; }

    public required DateTimeOffset LinkedAt { get; set; }
}
