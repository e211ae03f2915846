using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy.Rows;

namespace CauNoi.Knowledge.Policy.Reviews;

/// <summary>One step of a procedure.</summary>
public sealed record ReviewStepRule : ICheckedContent
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Who does it, as the decision calls them.</summary>
    public required string Actor { get; init; }

    /// <summary>Roles that are reminded.</summary>
    public IReadOnlyList<string> Remind { get; init; } = [];

    /// <summary>Roles to whom it is shown among what is due next; empty means everybody.</summary>
    public IReadOnlyList<string> Concerns { get; init; } = [];

    /// <summary>Another kind than the rule's, such as a report within the annual review.</summary>
    public ReviewKind? Kind { get; init; }

    /// <summary>First day of a step that comes once a year.</summary>
    public MonthDay? From { get; init; }

    /// <summary>Last day that the law leaves for it.</summary>
    public MonthDay? To { get; init; }

    /// <summary>The only day of a step that comes once for all; it may lie in the next year.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Calendar days from the begin of a monthly round to the last day of the step; the whole round if not given.</summary>
    public int? LastDay { get; init; }

    /// <summary>Working days that it takes; the steps that have them are planned backwards from the end of the window.</summary>
    public int? TakesWorkingDays { get; init; }

    public ReviewPhase? Phase { get; init; }

    /// <summary>Each hamlet takes it for itself.</summary>
    public bool PerHamlet { get; init; }

    /// <summary>What in the records shows that it is done; null if only a person can say so.</summary>
    public StepEvidence? ShownBy { get; init; }

    public required string Source { get; init; }

    public required Confidence Confidence { get; init; }

    /// <summary>True for a step that only a complaint brings.</summary>
    public bool IsForComplaint => Phase is ReviewPhase.Recheck or ReviewPhase.Repost;

    string? ICheckedContent.FindFault() =>
        TakesWorkingDays < 1 ? $"'takes_working_days: {TakesWorkingDays}' must be 1 or more"
        : LastDay < 0 ? $"'last_day: {LastDay}' must be 0 or more"
        : From is null != To is null ? $"'{Id}' needs both 'from' and 'to'"
        : On is not null && From is not null ? $"'{Id}' has either 'on' or 'from' and 'to'"
        : From is { } from && To is { } to && (to.Month, to.Day).CompareTo((from.Month, from.Day)) < 0 ? $"'to' of '{Id}' lies before its 'from'"
        : null;
}
