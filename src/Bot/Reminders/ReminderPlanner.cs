using System.Globalization;
using CauNoi.Data.Reviews;
using CauNoi.Knowledge.Policy.Reviews;

namespace CauNoi.Bot.Reminders;

/// <summary>Which reminders are due at a moment, and for whom. Decides by the book alone.</summary>
public sealed class ReminderPlanner(ReminderRules rules, EscalationRules escalation, WorkingCalendar calendar)
{
    /// <summary>
    /// A digest for everybody who has had none today, of everything due; beside it, and on days without digests, only what is urgent. In the quiet hours nothing.
    /// </summary>
    /// <param name="localNow">Vietnam time, on the book's day.</param>
    public IReadOnlyList<PlannedMessage> Plan(DutyBook book, DateTime localNow)
    {
        if (!rules.Hours.Allow(localNow, urgent: true, calendar))
            return [];
        var digests = rules.Hours.Allow(localNow, urgent: false, calendar);
        return [.. Due(book, localNow).GroupBy(d => d.Recipient).Select(person =>
        {
            var isDigest = digests && !book.Digests.Contains(person.Key.AccountId);
            return new PlannedMessage(person.Key, [.. person.Where(d => isDigest || d.Stage.Urgent).OrderByDescending(d => d.Stage.Urgent).ThenBy(d => d.Duty.DueOn)], isDigest);
        }).Where(m => m.Reminders.Count > 0)];
    }

    /// <summary>Everything that somebody should have been told by now and was not, whatever the hour.</summary>
    private IEnumerable<DueReminder> Due(DutyBook book, DateTime localNow)
    {
        var people = new DutyPeople(book.People);
        var upwards = new Upwards(escalation, people, book, rules);
        foreach (var duty in book.Duties)
        {
            var stage = rules[duty.Rhythm].StageAt(duty.DueOn, duty.IsLawsLastDay, duty.EndsWithDeadline, localNow, rules.Hours.SendAt);
            foreach (var role in duty.Roles)
            {
                var charged = people.At(role, duty.Place);
                if (stage is not null)
                    foreach (var person in charged)
                        if (Answered(book, person, duty, stage) is { } due && !book.Told.Contains(due.Key))
                            yield return due;
                foreach (var told in upwards.Of(duty, role, charged))
                    if (!book.Told.Contains(told.Key))
                        yield return told;
            }
        }
    }

    // Who asked for it is left alone until her day, and reminded then, even if the stage is one that she was told before. What has become urgent since comes through.
    private static DueReminder? Answered(DutyBook book, Recipient person, Duty duty, ReachedStage stage)
    {
        if (!book.Answers.TryGetValue((person.AccountId, duty.Subject.ToString()), out var answer) || answer.Until is not { } until)
            return new DueReminder(person, duty, stage);
        if (until > book.Today)
            return stage.Urgent && stage.Since > Conversations.VietnamTime.DateOf(answer.At) ? new DueReminder(person, duty, stage) : null;
        return new DueReminder(person, duty, until > stage.Since ? stage with { Id = string.Create(CultureInfo.InvariantCulture, $"{stage.Id}+{until:yyyyMMdd}"), Since = until } : stage);
    }
}
