using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy.Rows;

namespace CauNoi.Knowledge.Policy.Reviews;

/// <summary>
/// The steps of annual and monthly reviews and their reports with their dates, planned backwards so that a complaint still fits
/// (Quyết định 24/2021/QĐ-TTg, Điều 3 to 5, 7).
/// </summary>
public sealed class ReviewTimetable(IReadOnlyList<ReviewRule> rules, WorkingCalendar calendar)
{
    private static readonly ReviewKind[] Procedures = [ReviewKind.Annual, ReviewKind.Monthly, ReviewKind.AverageLiving, ReviewKind.Report];

    private readonly WorkingCalendar _cautious = calendar.Cautious;

    /// <summary>What a year brings; null if no procedure is known for it.</summary>
    /// <param name="year">Review year.</param>
    /// <param name="today">The day on which the states are read.</param>
    public YearTimetable? For(int year, DateOnly today)
    {
        var rounds = rules.SelectMany(r => r.RoundsOf(year)).Select(r => (Round: r, Plan: BackwardPlan.Of(r.Windows, calendar))).ToList();
        var kinds = rounds.Select(r => r.Round.Rule.Kind).ToHashSet();
        if (!kinds.Overlaps(Procedures))
            return null;
        var steps = rounds.ToLookup(r => r.Round.Rule.Kind == ReviewKind.Annual, r => Place(r.Round, r.Plan, today));
        return new YearTimetable
        {
            Year = year,
            Steps = [.. steps[true].SelectMany(s => s), .. steps[false].SelectMany(s => s).OrderBy(s => s.From)],
            Notes = [.. rounds.Select(r => r.Round.Rule).Distinct().SelectMany(r => r.Notes)],
            Complaints = [.. rounds.Select(r => ComplaintRoom.Of(r.Round, r.Plan)).OfType<ComplaintRoom>()],
            WithoutRule = [.. Procedures.Except(kinds)],
            HolidaysAnnounced = calendar.IsAnnounced(year),
        };
    }

    /// <summary>All step rules of a year, also those that only a complaint brings.</summary>
    public IEnumerable<ReviewStepRule> StepsOf(int year) => rules.SelectMany(r => r.RoundsOf(year)).SelectMany(r => r.Windows).Select(w => w.Rule);

    /// <summary>The rule behind a step of a year: of a monthly round or of a complaint its id goes on after "-"; null if the year has no such step.</summary>
    public ReviewStepRule? RuleOf(int year, string stepId) => StepsOf(year).FirstOrDefault(r => stepId == r.Id || stepId.StartsWith(r.Id + "-", StringComparison.Ordinal));

    /// <exception cref="ContentException">The file cannot be read, or its rules contradict each other.</exception>
    public static ReviewTimetable Load(PolicyFolder folder, WorkingCalendar calendar) => new(ReviewRule.LoadAll(folder), calendar);

    private IEnumerable<ReviewStep> Place(ReviewRound round, BackwardPlan plan, DateOnly today)
    {
        var cautious = plan.By(_cautious);
        foreach (var window in plan.Windows)
        {
            var span = plan.SpanOf(window.Rule.Id);
            var deadline = span?.End ?? window.To;
            yield return new ReviewStep
            {
                Rule = window.Rule,
                Id = round.Month is { } month ? $"{window.Rule.Id}-{round.Year:0000}-{month:00}" : window.Rule.Id,
                Kind = window.Rule.Kind ?? round.Rule.Kind,
                Month = round.Month,
                From = window.From,
                To = window.To,
                LatestStart = span?.Start,
                MayMoveTo = cautious.SpanOf(window.Rule.Id)?.Start is { } earlier && earlier != span?.Start ? earlier : null,
                Deadline = deadline,
                DeadlineIsDayOff = !calendar.IsWorkingDay(deadline),
                State = StateOn(today, window, span?.Start),
            };
        }
    }

    private static ReviewStepState StateOn(DateOnly today, ReviewWindow window, DateOnly? latestStart) =>
        today < window.From ? ReviewStepState.Upcoming
        : today > window.To ? ReviewStepState.Closed
        : today > latestStart ? ReviewStepState.Tight
        : ReviewStepState.Open;
}
