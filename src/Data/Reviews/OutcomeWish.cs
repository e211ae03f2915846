namespace CauNoi.Data.Reviews;

/// <summary>That somebody wants to be told, in one chat, when the review of her own household has its outcome. It goes with the link of the chat.</summary>
public sealed class OutcomeWish
{
    /// <summary>The linked chat; one wish a chat and year.</summary>
    public required long ChatId { get; init; }

    public required long HouseholdId { get; init; }

    public required int Year { get; init; }

    /// <summary>The step of the timetable that brings the outcome.</summary>
    public required string StepId { get; init; }

    /// <summary>The last day for the outcome as she was told it.</summary>
    public required DateOnly ExpectedOn { get; set; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>When she was told that the outcome is there: once.</summary>
    public DateTimeOffset? ToldAt { get; set; }
}
