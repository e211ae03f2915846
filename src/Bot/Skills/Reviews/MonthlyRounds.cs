using CauNoi.Bot.Conversations;
using CauNoi.Knowledge.Policy.Reviews;

namespace CauNoi.Bot.Skills.Reviews;

/// <summary>The monthly rounds and the reports of this month and the next.</summary>
public sealed class MonthlyRounds(ReviewTimetable reviews, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("reviews");

    /// <summary>The last day that is looked at.</summary>
    public static DateOnly Until(DateOnly today) => new DateOnly(today.Year, today.Month, 1).AddMonths(2).AddDays(-1);

    /// <summary>What has not ended and begins within the two months, soonest first.</summary>
    public IReadOnlyList<ReviewStep> Ahead(DateOnly today) =>
    [
        .. Enumerable.Range(today.Year, Until(today).Year - today.Year + 1)
            .Select(year => reviews.For(year, today)).OfType<YearTimetable>()
            .SelectMany(t => t.Steps)
            .Where(s => s.Kind is ReviewKind.Monthly or ReviewKind.AverageLiving or ReviewKind.Report && s.To >= today && s.From <= Until(today))
            .OrderBy(s => s.From),
    ];

    /// <summary>One line a round and one a report.</summary>
    public IEnumerable<string> Lines(IReadOnlyList<ReviewStep> steps) =>
    [
        .. steps.Where(s => s.Kind != ReviewKind.Report).GroupBy(s => (s.Kind, First: s.From)).Select(g => Round(g.Key.Kind, g.Key.First, [.. g])),
        .. steps.Where(s => s.Kind == ReviewKind.Report).OrderBy(s => s.Deadline).Select(Report),
    ];

    private string Round(ReviewKind kind, DateOnly first, List<ReviewStep> steps) => _texts.Text(
        $"round.{TimetableNotes.Name(kind)}",
        ("month", $"{first:MM/yyyy}"),
        ("from", VietnamFormat.Date(first)),
        ("posting", VietnamFormat.Date(steps.Find(s => s.Rule.Phase == ReviewPhase.Posting)?.LatestStart ?? first)),
        ("decide", VietnamFormat.Date(steps.Max(s => s.Deadline))));

    private string Report(ReviewStep step) => _texts.Text(
        "report", ("title", step.Rule.Title), ("deadline", VietnamFormat.Date(step.Deadline)), ("day_off", step.DeadlineIsDayOff ? _texts.Text("step_day_off") : ""));
}
