namespace CauNoi.Knowledge.Policy.Reviews;

/// <summary>Everything that the review brings in one year.</summary>
public sealed record YearTimetable
{
    public required int Year { get; init; }

    /// <summary>The annual steps in the order in which they are taken, then all others by first day; those of one round keep their order.</summary>
    public required IReadOnlyList<ReviewStep> Steps { get; init; }

    /// <summary>What a reader must know besides.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The room that each round leaves for a complaint.</summary>
    public required IReadOnlyList<ComplaintRoom> Complaints { get; init; }

    /// <summary>Procedures for which no rule is known in this year.</summary>
    public required IReadOnlyList<ReviewKind> WithoutRule { get; init; }

    /// <summary>False while days off of the year may still be announced and move a date.</summary>
    public required bool HolidaysAnnounced { get; init; }

    /// <summary>
    /// The step with which a household learns the outcome of its review: of the yearly one, or, of a paper that was filed outside its days, of the first monthly round that begins on that day
    /// or later (Quyết định 24/2021/QĐ-TTg, Điều 3, Điều 5). Null if the year has no such round left.
    /// </summary>
    /// <param name="requestedOn">The day of the household's paper (Mẫu số 01); null for one that is reviewed because it is on the list.</param>
    public ReviewStep? OutcomeOf(DateOnly? requestedOn)
    {
        var yearly = Steps.FirstOrDefault(s => s.Kind == ReviewKind.Annual && s.Rule.ShownBy == StepEvidence.Decision);
        return requestedOn is not { } day || (day >= yearly?.From && day <= yearly.To)
            ? yearly
            : Steps.Where(s => s.Kind == ReviewKind.Monthly).GroupBy(s => s.Month).Select(round => round.Last()).Where(s => s.From >= day).MinBy(s => s.From);
    }

    /// <summary>The steps whose deadline is today or later, soonest first.</summary>
    public IEnumerable<ReviewStep> DueFrom(DateOnly today) => Steps.Where(s => s.Deadline >= today).OrderBy(s => s.Deadline);

    /// <summary>The steps that have begun and whose deadline has not passed, soonest deadline first.</summary>
    public IEnumerable<ReviewStep> DueOn(DateOnly day) => DueFrom(day).Where(s => s.From <= day);

    /// <summary>The steps whose deadline has passed, the last one first. Whether they were done in time the calendar cannot say.</summary>
    public IEnumerable<ReviewStep> LateOn(DateOnly day) => Steps.Where(s => s.Deadline < day).OrderByDescending(s => s.Deadline);
}
