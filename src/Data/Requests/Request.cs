using CauNoi.Data.Protection;
using CauNoi.Data.Registry;

namespace CauNoi.Data.Requests;

/// <summary>Something that a person asks the commune to do or to agree to, with the days by which the law wants an answer.</summary>
public sealed class Request
{
    public required Guid Id { get; init; }

    public required RequestKind Kind { get; init; }

    /// <summary>The household that it is about; null if it is about none.</summary>
    public long? HouseholdId { get; init; }

    /// <summary>The commune whose officers decide.</summary>
    public string? CommuneCode { get; init; }

    /// <summary>The account that asks; null for somebody without one.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>The private chat in which the outcome is told.</summary>
    public required string Channel { get; init; }

    public required string ConversationId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The day by which receipt is to be confirmed (Luật 91/2025/QH15: 2 working days); null where none is set.</summary>
    public DateOnly? AcknowledgeBy { get; init; }

    public DateTimeOffset? AcknowledgedAt { get; set; }

    /// <summary>The day by which it is to be decided.</summary>
    public required DateOnly DueOn { get; init; }

    public RequestState State { get; set; }

    public Guid? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>In the person's words, or the officer's reason to refuse. Sealed as <see cref="ProtectedField.Request"/>.</summary>
    public SealedText? Text { get; set; }

    /// <summary>The values that are to be recorded, one a field.</summary>
    public List<ProposedValue> Values { get; init; } = [];

    /// <summary>The next day by which something is to be done about it, while it is open.</summary>
    public DateOnly NextDueOn => AcknowledgedAt is null && AcknowledgeBy < DueOn ? AcknowledgeBy.Value : DueOn;

    public bool IsLate(DateOnly today) => State == RequestState.Open && NextDueOn < today;
}

public enum RequestKind
{
    /// <summary>A hamlet head has filled in what was missing; an officer agrees.</summary>
    FixOfGap,

    /// <summary>A person says that her own record is wrong.</summary>
    Correction,

    /// <summary>A person wants to know what is kept about her.</summary>
    Access,

    Deletion,

    WithdrawalOfConsent,

    /// <summary>Somebody cannot go on with a duty and asks the officer.</summary>
    Difficulty,
}

public enum RequestState
{
    Open,
    Granted,
    Refused,

    /// <summary>Taken back by who asked.</summary>
    Withdrawn,
}

/// <summary>A value that a request would record.</summary>
public sealed class ProposedValue
{
    public long Id { get; init; }

    public Guid RequestId { get; set; }

    public required RecordPart Part { get; init; }

    /// <summary>The member's number or the year of the assessment.</summary>
    public long? Number { get; init; }

    /// <summary>Name of the property.</summary>
    public required string Field { get; init; }

    /// <summary>What the record held when it was asked; sealed as <see cref="ProtectedField.RecordedValue"/>.</summary>
    public SealedText? Old { get; init; }

    public required SealedText New { get; init; }
}
