namespace CauNoi.Data.Access;

/// <summary>Who asks for household data, and by which way.</summary>
/// <param name="AccountId">The account in whose areas the answer must lie.</param>
/// <param name="Channel">The channel it is asked on, for the audit.</param>
public readonly record struct Reader(Guid AccountId, string Channel)
{
    /// <summary>The person at the machine that holds the database; no account, but audited all the same.</summary>
    public static Reader Operator { get; } = new(Guid.Empty, "command");
}
