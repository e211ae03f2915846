namespace CauNoi.Data.Access;

/// <summary>One read or refusal of household data: who, when, which record; never what the record says.</summary>
public sealed class AuditEntry
{
    public long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public Guid? AccountId { get; init; }

    /// <summary>The channel it was asked on, or "command".</summary>
    public required string Channel { get; init; }

    public required AuditAction Action { get; init; }

    /// <summary>The household code or area code that was asked for, cut to 40 characters.</summary>
    public required string Subject { get; init; }

    public required bool Allowed { get; init; }
}

public enum AuditAction
{
    HouseholdRead,
    HouseholdSearch,
    GapsRead,
}
