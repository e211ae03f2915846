using CauNoi.Data.Access;

namespace CauNoi.Data.Reviews;

/// <summary>One message from somebody to those below her: written, seen with its number of readers, then sent.</summary>
public sealed class Broadcast
{
    public long Id { get; init; }

    public required Guid By { get; init; }

    /// <summary>The role of those who get it; null for all roles below the sender.</summary>
    public required Role? Role { get; set; }

    public required string Text { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>Null while it has only been looked at.</summary>
    public DateTimeOffset? SentAt { get; set; }

    public DateTimeOffset? StoppedAt { get; set; }

    /// <summary>Where those work who get it; empty for all of the sender's area.</summary>
    public List<BroadcastArea> Areas { get; init; } = [];

    public List<BroadcastCopy> Copies { get; init; } = [];
}

/// <summary>A hamlet or commune whose people get a broadcast.</summary>
public sealed class BroadcastArea
{
    public long BroadcastId { get; set; }

    public required string AreaCode { get; init; }
}

/// <summary>The copy of a broadcast that goes to one person.</summary>
public sealed class BroadcastCopy
{
    public long BroadcastId { get; set; }

    public required Guid AccountId { get; init; }

    /// <summary>The message in the outbox.</summary>
    public long OutboxId { get; set; }
}
