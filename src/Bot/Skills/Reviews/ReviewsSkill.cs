using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Knowledge.Policy;

namespace CauNoi.Bot.Skills.Reviews;

/// <summary>The timetable of this year's review, and what is due next.</summary>
public sealed class ReviewsSkill(ReviewTimetable reviews, Phrasebook phrases) : ISkill
{
    private const string Timetable = "reviews:timetable";
    private const string Next = "reviews:next";
    private const int MostNext = 3;

    private readonly SkillTexts _texts = phrases.For("reviews");

    public bool Claims(Turn turn) =>
        turn.Action is Timetable or Next || (turn.Action is null && (_texts.Says("timetable", turn.Text) || _texts.Says("next", turn.Text)));

    public Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct)
    {
        if (reviews.For(turn.Today.Year, turn.Today) is not { } timetable)
            return Task.FromResult<TurnResult>(new OutgoingActivity { Text = _texts.Text("unknown_year", ("year", turn.Today.Year)) });
        var next = turn.Action == Next || (turn.Action is null && _texts.Says("next", turn.Text) && !_texts.Says("timetable", turn.Text));
        return Task.FromResult<TurnResult>(next ? TellNext(timetable, turn.Today) : TellAll(timetable, turn.Today));
    }

    private OutgoingActivity TellNext(YearTimetable timetable, DateOnly today)
    {
        var due = timetable.DueFrom(today).Take(MostNext).ToList();
        var lines = due.Select(s => _texts.Text(
            "due", ("title", s.Rule.Title), ("deadline", VietnamFormat.Date(s.Deadline)), ("days", s.Deadline.DayNumber - today.DayNumber)));
        return new OutgoingActivity
        {
            Text = due.Count == 0 ? _texts.Text("nothing_due", ("year", timetable.Year)) : _texts.Text("next") + "\n\n" + string.Join('\n', lines),
            Sources = Sources(due),
            Buttons = [new Button(_texts.Text("button_timetable"), Timetable)],
        };
    }

    private OutgoingActivity TellAll(YearTimetable timetable, DateOnly today)
    {
        var lines = timetable.Steps.Select((s, i) => _texts.Text(
            s.State == ReviewStepState.Closed ? "step_closed" : today > s.Deadline ? "step_tight" : "step",
            ("number", i + 1), ("title", s.Rule.Title), ("deadline", VietnamFormat.Date(s.Deadline)), ("actor", s.Rule.Actor)));
        var notes = timetable.Notes.Concat(timetable.HolidaysAnnounced ? [] : [_texts.Text("holidays_open", ("year", timetable.Year))]);
        return new OutgoingActivity
        {
            Text = _texts.Text("heading", ("year", timetable.Year)) + "\n\n" + string.Join('\n', lines) + "\n\n" + string.Join('\n', notes.Select(n => "- " + n)),
            Sources = Sources(timetable.Steps),
            Buttons = [new Button(_texts.Text("button_next"), Next)],
        };
    }

    private static List<Citation> Sources(IEnumerable<ReviewStep> steps) =>
        [.. steps.Select(s => s.Rule.Source.Split(',')[0]).Distinct().Select(s => new Citation(s, null))];
}
