using CauNoi.Data.Access;

namespace CauNoi.Data.Reviews;

/// <summary>One message from somebody to all of those below her: written, seen with its number of readers, then sent.</summary>
public sealed class Broadcast
{
    public long Id { get; init; }

    public required Guid By { get; init; }

    /// <summary>The role of those who get it.</summary>
    public required Role Role { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>Null while it has only been looked at.</summary>
    public DateTimeOffset? SentAt { get; set; }

    public DateTimeOffset? StoppedAt { get; set; }

    public List<BroadcastCopy> Copies { get; init; } = [];
}

/// <summary>The copy of a broadcast that goes to one person.</summary>
public sealed class BroadcastCopy
{
    public long BroadcastId { get; set; }

    public required Guid AccountId { get; init; }

    /// <summary>The message in the outbox.</summary>
    public long OutboxId { get; set; }
}
