using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy.Reviews;

namespace CauNoi.Bot.Skills.Reviews;

/// <summary>The timetable of this year's review, what is due next, and the rounds of the coming months.</summary>
public sealed class ReviewsSkill(ReviewTimetable reviews, Phrasebook phrases) : ISkill
{
    private const string Timetable = "reviews:timetable";
    private const string Next = "reviews:next";
    private const string Monthly = "reviews:monthly";
    private const int MostNext = 3;

    private readonly SkillTexts _texts = phrases.For("reviews");
    private readonly TimetableNotes _notes = new(phrases);
    private readonly MonthlyRounds _rounds = new(reviews, phrases);

    public bool Claims(Turn turn) => Wanted(turn) is not null;

    public Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct) => Task.FromResult<TurnResult>(
        reviews.For(turn.Today.Year, turn.Today) is not { } timetable
            ? new OutgoingActivity { Text = _texts.Text("unknown_year", ("year", turn.Today.Year)) }
            : Wanted(turn) switch
            {
                Next => TellNext(timetable, turn),
                Monthly => TellMonthly(timetable, turn.Today),
                _ => TellAll(timetable, turn),
            });

    private string? Wanted(Turn turn) =>
        turn.Action is not null ? (turn.Action is Timetable or Next or Monthly ? turn.Action : null)
        : _texts.Says("timetable", turn.Text) ? Timetable
        : _texts.Says("next", turn.Text) ? Next
        : _texts.Says("monthly", turn.Text) ? Monthly
        : null;

    private OutgoingActivity TellNext(YearTimetable timetable, Turn turn)
    {
        var due = timetable.DueFrom(turn.Today).Where(s => IsFor(turn.Speaker.Role, s)).Take(MostNext).ToList();
        var lines = due.Select(s => _texts.Text(
            "due",
            ("title", s.Rule.Title),
            ("deadline", VietnamFormat.Date(s.Deadline)),
            ("day_off", DayOff(s)),
            ("days", s.Deadline.DayNumber - turn.Today.DayNumber),
            ("actor", s.Rule.Actor)));
        return new OutgoingActivity
        {
            Text = due.Count == 0
                ? _texts.Text("nothing_due", ("year", timetable.Year))
                : Paragraphs([_texts.Text("next"), string.Join('\n', lines), .. due.Any(s => s.Rule.Phase is not null) ? _notes.Complaints(timetable, turn.Today, ReviewKind.Annual) : []]),
            Sources = Sources(due),
            Buttons = [TimetableButton(), MonthlyButton()],
        };
    }

    private OutgoingActivity TellAll(YearTimetable timetable, Turn turn)
    {
        var today = turn.Today;
        var yearly = timetable.Steps.Where(s => s.Month is null && s.Kind != ReviewKind.Switch && IsFor(turn.Speaker.Role, s)).ToList();
        var annual = yearly.Where(s => s.Kind == ReviewKind.Annual).ToList();
        if (annual.Count == 0)
            return TellMonthly(timetable, today);
        var closed = yearly.Where(s => s.State == ReviewStepState.Closed)
            .Select(s => _texts.Text("closed_step", ("title", s.Rule.Title), ("deadline", VietnamFormat.Date(s.Deadline)))).ToList();
        var lines = yearly.Where(s => s.State != ReviewStepState.Closed).Select((s, i) => Line(s, i + 1, today));
        return new OutgoingActivity
        {
            Text = Paragraphs(
            [
                _texts.Text("heading", ("year", timetable.Year), ("from", $"{annual.Min(s => s.From):dd/MM}"), ("to", $"{annual.Max(s => s.To):dd/MM}")),
                .. closed.Count == 0 ? [] : new[] { _texts.Text("closed", ("steps", string.Join("; ", closed))) },
                string.Join('\n', lines),
                .. _notes.Complaints(timetable, today, ReviewKind.Annual),
                .. yearly.Any(s => s.MayMoveTo >= today) ? _notes.HolidaysOpen(timetable) : [],
            ]),
            Sources = Sources(yearly),
            Buttons = [new Button(_texts.Text("button_next"), Next), MonthlyButton()],
        };
    }

    private OutgoingActivity TellMonthly(YearTimetable timetable, DateOnly today)
    {
        var steps = _rounds.Ahead(today);
        var until = MonthlyRounds.Until(today);
        var unknown = until.Year > timetable.Year && reviews.For(until.Year, today) is null ? new[] { _texts.Text("unknown_year", ("year", until.Year)) } : [];
        return new OutgoingActivity
        {
            Text = Paragraphs(
            [
                _texts.Text("monthly", ("until", VietnamFormat.Date(until))),
                steps.Count == 0 ? _texts.Text("no_rounds") : string.Join('\n', _rounds.Lines(steps)),
                .. steps.Any(s => s.Kind == ReviewKind.Monthly) ? _notes.Complaints(timetable, today, ReviewKind.Monthly) : [],
                .. unknown,
            ]),
            Sources = Sources(steps),
            Buttons = [TimetableButton(), new Button(_texts.Text("button_next"), Next)],
        };
    }

    private string Line(ReviewStep step, int number, DateOnly today) =>
        _texts.Text(
            today > step.Deadline ? "step_tight" : "step",
            ("number", number), ("title", step.Rule.Title), ("deadline", VietnamFormat.Date(step.Deadline)))
        + DayOff(step)
        + (step.MayMoveTo >= today ? _texts.Text("step_may_move", ("date", VietnamFormat.Date(step.MayMoveTo.Value))) : "");

    private string DayOff(ReviewStep step) => step.DeadlineIsDayOff ? _texts.Text("step_day_off") : "";

    private Button TimetableButton() => new(_texts.Text("button_timetable"), Timetable);

    private Button MonthlyButton() => new(_texts.Text("button_monthly"), Monthly);

    // The rounds of every month would push the rest out of the list; they have a list of their own.
    private static bool IsFor(Role role, ReviewStep step) =>
        step.Kind is not (ReviewKind.Monthly or ReviewKind.AverageLiving)
        && (step.Rule.Concerns.Count == 0 || step.Rule.Concerns.Contains(ContentKey.Of(role)));

    private static string Paragraphs(IEnumerable<string> parts) => string.Join("\n\n", parts);

    private static List<Citation> Sources(IEnumerable<ReviewStep> steps) =>
        [.. steps.SelectMany(s => s.Rule.Source.Split("; ")).Select(s => s.Split(',')[0]).Distinct().Select(s => new Citation(s, null))];
}
