using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Reviews;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy.Reviews;

namespace CauNoi.Bot.Commands;

/// <summary>A timetable for the person at the terminal: what is late and due first, then the whole year by kind.</summary>
public sealed class TimetableLines(Phrasebook phrases)
{
    // Older deadlines are history; the whole list is in the JSON document.
    private const int LateDays = 31;

    private readonly SkillTexts _texts = phrases.For("commands");
    private readonly SkillTexts _kinds = phrases.For("reviews");

    public IEnumerable<string> Of(YearTimetable timetable, DateOnly today, IReadOnlyList<string> notes) =>
    [
        .. Section(_texts.Text("timetable_late"), timetable.LateOn(today).Where(s => s.Deadline >= today.AddDays(-LateDays))),
        .. Section(_texts.Text("timetable_due"), timetable.DueOn(today)),
        .. timetable.Steps.GroupBy(s => s.Kind).OrderBy(g => g.Key).SelectMany(g =>
            Section(_texts.Text("timetable_kind", ("year", timetable.Year), ("kind", _kinds.Text($"kind.{TimetableNotes.Name(g.Key)}"))), g.Where(s => !IsHistory(s)), g.Count(IsHistory))),
        _texts.Text("timetable_notes"),
        .. notes.Select(n => "  - " + n),
    ];

    private IEnumerable<string> Section(string heading, IEnumerable<ReviewStep> steps, int leftOut = 0) =>
    [
        heading,
        .. steps.Select(Line).Concat(leftOut == 0 ? [] : [_texts.Text("timetable_left_out", ("count", leftOut))]).DefaultIfEmpty(_texts.Text("timetable_none")),
        "",
    ];

    private static bool IsHistory(ReviewStep step) => step.Month is not null && step.State == ReviewStepState.Closed;

    private string Line(ReviewStep step) => _texts.Text(
        "timetable_step",
        ("from", VietnamFormat.Date(step.From)),
        ("to", VietnamFormat.Date(step.To)),
        ("state", _texts.Text($"timetable_state.{ContentKey.Of(step.State)}")),
        ("title", step.Rule.Title),
        ("details", Details(step)),
        ("id", step.Id));

    private string Details(ReviewStep step) => string.Concat(
        step.LatestStart is { } latest ? _texts.Text("timetable_latest", ("date", VietnamFormat.Date(latest))) : "",
        step.MayMoveTo is { } earlier ? _texts.Text("timetable_may_move", ("date", VietnamFormat.Date(earlier))) : "",
        step.Deadline != step.To && step.Deadline != step.LatestStart ? _texts.Text("timetable_deadline", ("date", VietnamFormat.Date(step.Deadline))) : "",
        step.DeadlineIsDayOff ? _texts.Text("timetable_day_off") : "");
}
