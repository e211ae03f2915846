using CauNoi.Bot.Channels.Files;

namespace CauNoi.Bot.Conversations;

/// <summary>A table that somebody has sent and that is being looked at before it is imported; its content stays where the channel keeps it.</summary>
/// <param name="Token">By which buttons name it, so that those of an earlier file do nothing.</param>
/// <param name="File">What was sent.</param>
public sealed record FileInHand(string Token, ReceivedFile File)
{
    /// <summary>Heading → column id as explained so far; "" for a column that is left out.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    /// <summary>When the columns were explained, if that was at an earlier table; null if they are being explained now.</summary>
    public DateTimeOffset? RememberedAt { get; init; }

    /// <summary>Of the table's headings; null until it was read.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>Rows of the table; null until it was read.</summary>
    public int? Rows { get; init; }

    /// <summary>The report of the dry run has been shown.</summary>
    public bool Shown { get; init; }

    /// <summary>The import that it has become.</summary>
    public long? ImportId { get; init; }
}
