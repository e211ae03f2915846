namespace CauNoi.Knowledge.Policy;

/// <summary>The procedure of the annual review for a range of years; one row of <c>policy/review-timetable.yaml</c>.</summary>
public sealed record ReviewRule
{
    public required string Id { get; init; }

    public required int FirstYear { get; init; }

    public required int LastYear { get; init; }

    /// <summary>The steps in the order in which they are taken.</summary>
    public required IReadOnlyList<ReviewStepRule> Steps { get; init; }

    /// <summary>What a reader of the timetable must know besides.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>One step of the procedure.</summary>
public sealed record ReviewStepRule
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Who does it, as the decision calls them.</summary>
    public required string Actor { get; init; }

    /// <summary>Roles that are reminded.</summary>
    public required IReadOnlyList<string> Remind { get; init; }

    public required MonthDay From { get; init; }

    /// <summary>Last day that the law leaves for it.</summary>
    public required MonthDay To { get; init; }

    /// <summary>Working days that it takes; the steps that have them are planned backwards from the end of the window.</summary>
    public int? TakesWorkingDays { get; init; }

    public required string Source { get; init; }

    public required string Confidence { get; init; }
}

/// <summary>A day of every year.</summary>
public sealed record MonthDay
{
    public required int Month { get; init; }

    public required int Day { get; init; }

    public DateOnly In(int year) => new(year, Month, Day);
}
