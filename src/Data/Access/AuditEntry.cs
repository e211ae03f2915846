namespace CauNoi.Data.Access;

/// <summary>
/// One read or refusal of household data: who, when, which record, what for; never what the record says. Saving it gives it its place
/// in the chain: its number, the mark of the entry before it, and its own mark over everything (<see cref="AuditMark"/>).
/// </summary>
public sealed class AuditEntry
{
    public long Id { get; init; }

    /// <summary>1, 2, 3 … without a hole; 0 until it is saved.</summary>
    public long Sequence { get; internal set; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null for people who are not linked, and for the person at the machine.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>The channel it was asked on, or "command".</summary>
    public required string Channel { get; init; }

    public required AuditAction Action { get; init; }

    /// <summary>The household code or area code that was asked for, cut to 40 characters; of a removal, what it has removed.</summary>
    public required string Subject { get; init; }

    /// <summary>How many households were read at once; null where it is one.</summary>
    public int? Count { get; init; }

    public required bool Allowed { get; init; }

    /// <summary>What the reader has said that it is for; null for those who are not asked.</summary>
    public ReadPurpose? Purpose { get; init; }

    /// <summary>The mark of the entry before; empty for the very first.</summary>
    public byte[] PreviousMark { get; internal set; } = [];

    public byte[] Mark { get; internal set; } = [];
}
