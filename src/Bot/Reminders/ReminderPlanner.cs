using System.Text.Json;
using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;
using CauNoi.Knowledge.Policy;

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
        foreach (var step in timetable.DueFrom(today))
        {
            if (ladder.StageAt(step.Deadline, localNow) is not { } stage)
                continue;
            foreach (var recipient in await reminders.RecipientsAsync(Roles(step), ct))
                due.Add(new DueReminder(recipient, step, stage, today.Year));
        }

        var sent = await reminders.RecordedAsync([.. due.Select(d => d.Key)], ct);
        return [.. due.Where(d => !sent.Contains(d.Key))];
    }

    public OutgoingActivity Compose(DueReminder reminder, DateOnly today)
    {
        var days = reminder.Step.Deadline.DayNumber - today.DayNumber;
        var text = _texts.Text(
            days == 0 ? "due_today" : "due_later",
            ("title", reminder.Step.Rule.Title),
            ("deadline", VietnamFormat.Date(reminder.Step.Deadline)),
            ("days", days),
            ("actor", reminder.Step.Rule.Actor));
        if (reminder.Step.LatestStart is not null)
            text += "\n" + _texts.Text("room_for_complaint", ("close", VietnamFormat.Date(reminder.Step.To)));
        return new OutgoingActivity
        {
            Text = text,
            Sources = [new Citation(reminder.Step.Rule.Source, null)],
            Buttons = [new Button(_texts.Text("button_timetable"), "reviews:timetable"), new Button(_texts.Text("button_gaps"), "gaps:summary")],
        };
    }

    private static Role[] Roles(ReviewStep step) =>
        [.. Enum.GetValues<Role>().Where(r => step.Rule.Remind.Contains(JsonNamingPolicy.SnakeCaseLower.ConvertName(r.ToString())))];
}
