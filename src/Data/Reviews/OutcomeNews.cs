using CauNoi.Data.Messaging;

namespace CauNoi.Data.Reviews;

/// <summary>Something that a person has asked to be told and was not yet: the outcome is there, or its last day has moved.</summary>
/// <param name="ToldBefore">The last day that she was told.</param>
/// <param name="By">The last day as it is now.</param>
public sealed record OutcomeNews(long ChatId, int Year, ConversationAddress To, DateOnly ToldBefore, DateOnly By)
{
    /// <summary>The day of the outcome: of the decision, or of the recognition in the commune; null if it is not there. How it came out is not said.</summary>
    public required DateOnly? OutOn { get; init; }

    public bool IsOut => OutOn is not null;

    /// <summary>The account in whose name she is told, for the audit.</summary>
    public required Guid AccountId { get; init; }

    public required string HouseholdCode { get; init; }
}
