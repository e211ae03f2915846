using CauNoi.Knowledge.Content;

namespace CauNoi.Knowledge.Policy;

/// <summary>The steps of the annual review with their dates, planned backwards so that a complaint still fits (Quyết định 24/2021/QĐ-TTg, Điều 3, 4).</summary>
public sealed class ReviewTimetable(IReadOnlyList<ReviewRule> rules, WorkingCalendar calendar)
{
    private const string File = "policy/review-timetable.yaml";

    /// <summary>The steps of a year in order; null if no procedure is known for it.</summary>
    /// <param name="year">Review year.</param>
    /// <param name="today">The day on which the states are read.</param>
    public YearTimetable? For(int year, DateOnly today)
    {
        if (rules.FirstOrDefault(r => r.FirstYear <= year && year <= r.LastYear) is not { } rule)
            return null;
        var latest = PlanBackwards(rule, year);
        return new YearTimetable(
            year,
            [.. rule.Steps.Select(step => Place(step, year, today, latest.GetValueOrDefault(step.Id)))],
            rule.Notes,
            calendar.IsAnnounced(year));
    }

    /// <exception cref="ContentException">The file cannot be read.</exception>
    public static ReviewTimetable Load(ContentFolder folder, WorkingCalendar calendar) => new(folder.ReadYaml<List<ReviewRule>>(File), calendar);

    private Dictionary<string, (DateOnly Start, DateOnly End)> PlanBackwards(ReviewRule rule, int year)
    {
        var planned = new Dictionary<string, (DateOnly, DateOnly)>(StringComparer.Ordinal);
        DateOnly? next = null;
        foreach (var step in rule.Steps.Reverse())
        {
            if (step.TakesWorkingDays is not { } days)
                continue;
            var end = calendar.OnOrBefore(next?.AddDays(-1) ?? step.To.In(year));
            var start = calendar.StartOfSpanEnding(end, days);
            planned[step.Id] = (start, end);
            next = start;
        }

        return planned;
    }

    private static ReviewStep Place(ReviewStepRule rule, int year, DateOnly today, (DateOnly Start, DateOnly End) latest)
    {
        var from = rule.From.In(year);
        var to = rule.To.In(year);
        DateOnly? latestStart = rule.TakesWorkingDays is null ? null : latest.Start;
        return new ReviewStep
        {
            Rule = rule,
            From = from,
            To = to,
            LatestStart = latestStart,
            Deadline = rule.TakesWorkingDays is null ? to : latest.End,
            State = today < from ? ReviewStepState.Upcoming
                : today > to ? ReviewStepState.Closed
                : today > latestStart ? ReviewStepState.Tight
                : ReviewStepState.Open,
        };
    }
}

/// <summary>One year's review.</summary>
/// <param name="Year">Review year.</param>
/// <param name="Steps">In the order in which they are taken.</param>
/// <param name="Notes">What a reader must know besides.</param>
/// <param name="HolidaysAnnounced">False while days off of the year may still be announced and move a date.</param>
public sealed record YearTimetable(int Year, IReadOnlyList<ReviewStep> Steps, IReadOnlyList<string> Notes, bool HolidaysAnnounced)
{
    /// <summary>The steps whose deadline is today or later, soonest first.</summary>
    public IEnumerable<ReviewStep> DueFrom(DateOnly today) => Steps.Where(s => s.Deadline >= today).OrderBy(s => s.Deadline);
}
