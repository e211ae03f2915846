using CauNoi.Data.Messaging;

namespace CauNoi.Data.Reviews;

/// <summary>Something that a person has asked to be told and was not yet: the outcome is there, or its last day has moved.</summary>
/// <param name="ToldBefore">The last day that she was told.</param>
/// <param name="By">The last day as it is now.</param>
public sealed record OutcomeNews(long ChatId, int Year, ConversationAddress To, DateOnly ToldBefore, DateOnly By)
{
    /// <summary>True if the outcome is there; how it came out is not said.</summary>
    public required bool IsOut { get; init; }

    /// <summary>The day of the outcome, of the decision where there is one; null if none is recorded.</summary>
    public DateOnly? OutOn { get; init; }

    /// <summary>The account in whose name she is told, for the audit.</summary>
    public required Guid AccountId { get; init; }

    public required string HouseholdCode { get; init; }
}
