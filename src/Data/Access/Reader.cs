namespace CauNoi.Data.Access;

/// <summary>Who asks for household data, by which way and what for.</summary>
/// <param name="AccountId">The account in whose areas the answer must lie.</param>
/// <param name="Channel">The channel it is asked on, for the audit.</param>
/// <param name="Purpose">What she says that she reads for; null for those who are not asked.</param>
public readonly record struct Reader(Guid AccountId, string Channel, ReadPurpose? Purpose = null)
{
    private const int LongestSubject = 40;

    /// <summary>The person at the machine that holds the database; no account, but audited all the same.</summary>
    public static Reader Operator { get; } = new(Guid.Empty, "command");

    /// <summary>The audit entry of one read or refusal of hers.</summary>
    /// <param name="count">How many households were read, where they are many.</param>
    public AuditEntry Entry(AuditAction action, string subject, bool allowed, DateTimeOffset now, int? count = null) => new()
    {
        At = now,
        AccountId = AccountId == Guid.Empty ? null : AccountId,
        Channel = Channel,
        Action = action,
        Subject = subject.Length <= LongestSubject ? subject : subject[..LongestSubject],
        Count = count,
        Allowed = allowed,
        Purpose = Purpose,
    };
}
