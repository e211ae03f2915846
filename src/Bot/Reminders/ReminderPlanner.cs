using System.Text.Json;
using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;
using CauNoi.Knowledge.Policy.Reviews;

namespace CauNoi.Bot.Reminders;

/// <summary>Which reminders are due at an instant, for whom, and in what words.</summary>
public sealed class ReminderPlanner(Data.Reviews.Reminders reminders, ReviewTimetable reviews, ReminderLadder ladder, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("reminders");

    /// <summary>Everything due that has not been sent, in order of deadline.</summary>
    public async Task<IReadOnlyList<DueReminder>> DueAsync(DateTimeOffset at, CancellationToken ct)
    {
        var localNow = VietnamTime.LocalOf(at);
        var today = DateOnly.FromDateTime(localNow);
        if (reviews.For(today.Year, today) is not { } timetable)
            return [];
        var due = new List<DueReminder>();
        foreach (var step in timetable.DueFrom(today).Where(s => s.Rule.Remind.Count > 0))
        {
            if (ladder.StageAt(step.Deadline, localNow) is not { } stage)
                continue;
            foreach (var recipient in await reminders.RecipientsAsync(Roles(step), ct))
                due.Add(new DueReminder(recipient, step, stage, today.Year));
        }

        var sent = await reminders.RecordedAsync([.. due.Select(d => d.Key)], ct);
        return [.. due.Where(d => !sent.Contains(d.Key))];
    }

    /// <summary>One message for everything that one person is reminded of.</summary>
    /// <param name="reminders">At least one, in order of deadline.</param>
    /// <param name="today">The day on which it is read.</param>
    public OutgoingActivity Compose(IReadOnlyList<DueReminder> reminders, DateOnly today)
    {
        var lines = reminders.Select(r => Line(r, today)).ToList();
        var text = lines.Count == 1 ? _texts.Text("one", ("line", lines[0])) : _texts.Text("several", ("count", lines.Count)) + "\n\n" + string.Join('\n', lines.Select(l => "- " + l));
        if (reminders.Any(r => r.Step.LatestStart is not null))
            text += "\n\n" + _texts.Text("room_for_complaint", ("close", VietnamFormat.Date(reminders[^1].Step.To)));
        return new OutgoingActivity
        {
            Text = text,
            Sources = [.. reminders.Select(r => r.Step.Rule.Source).Distinct().Select(s => new Citation(s, null))],
            Buttons = [new Button(_texts.Text("button_timetable"), "reviews:timetable"), new Button(_texts.Text("button_gaps"), "gaps:summary")],
        };
    }

    private string Line(DueReminder reminder, DateOnly today)
    {
        var days = reminder.Step.Deadline.DayNumber - today.DayNumber;
        return _texts.Text(
            days == 0 ? "due_today" : "due_later",
            ("title", reminder.Step.Rule.Title),
            ("deadline", VietnamFormat.Date(reminder.Step.Deadline)),
            ("days", days),
            ("actor", reminder.Step.Rule.Actor));
    }

    private static Role[] Roles(ReviewStep step) =>
        [.. Enum.GetValues<Role>().Where(r => step.Rule.Remind.Contains(JsonNamingPolicy.SnakeCaseLower.ConvertName(r.ToString())))];
}
