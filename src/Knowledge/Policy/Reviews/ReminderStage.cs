using CauNoi.Knowledge.Content;

namespace CauNoi.Knowledge.Policy.Reviews;

/// <summary>One rung of the ladder: so many days before the deadline, or after it.</summary>
public sealed record ReminderStage : ICheckedContent
{
    public required string Id { get; init; }

    /// <summary>0 is the last day itself.</summary>
    public int? DaysBefore { get; init; }

    public int? DaysAfter { get; init; }

    /// <summary>Comes again after so many days, as long as nobody has done it.</summary>
    public int? EveryDays { get; init; }

    public UrgentWhen Urgent { get; init; }

    /// <summary>Days from the deadline, negative before it.</summary>
    internal int Offset => DaysAfter ?? -DaysBefore!.Value;

    string? ICheckedContent.FindFault() =>
        DaysBefore is null == DaysAfter is null ? $"stage '{Id}' needs either 'days_before' or 'days_after'"
        : DaysBefore < 0 || DaysAfter < 1 ? $"stage '{Id}': 'days_before' is 0 or more, 'days_after' is 1 or more"
        : EveryDays is not null && (DaysAfter is null || EveryDays < 1) ? $"stage '{Id}': 'every_days' is 1 or more, and only for a stage after the deadline"
        : null;
}

/// <summary>When a stage does not wait for the next morning on which people are written to.</summary>
public enum UrgentWhen
{
    Never,

    /// <summary>Only if no later day is left by the law.</summary>
    Law,

    Always,
}
