using CauNoi.Data.Access;
using CauNoi.Data.Reviews;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy.Reviews;

namespace CauNoi.Bot.Reminders;

/// <summary>Who of the next level is told that a duty lies where it is.</summary>
internal sealed class Upwards(EscalationRules rules, DutyPeople people, DutyBook book, ReminderRules ladders)
{
    private static readonly Dictionary<string, Role> Roles = Recipients.Roles.ToDictionary(ContentKey.Of);

    /// <param name="charged">Everybody of the role in whose area the duty lies.</param>
    public IEnumerable<DueReminder> Of(Duty duty, Role role, IReadOnlyList<Recipient> charged)
    {
        var nobody = charged.All(p => p.Chat is null);
        var silence = SilenceOf(duty, nobody ? [] : charged);
        foreach (var rule in rules.From(ContentKey.Of(role), nobody))
            if (rule.StageAt(silence, book.Today) is { } stage)
                foreach (var told in Tell(duty, rule, silence, stage))
                    yield return told;
    }

    // Where the next level cannot be reached either, the one above it is told so.
    private IEnumerable<DueReminder> Tell(Duty duty, EscalationRule rule, Silence silence, ReachedStage stage)
    {
        var targets = people.At(Roles[rule.To], duty.Place);
        foreach (var target in targets)
            yield return new DueReminder(target, duty, stage, new Telling(rule, silence));
        // A duty of the level itself says so by itself.
        if (targets.Any(t => t.Chat is not null) || duty.Roles.Contains(Roles[rule.To]))
            yield break;
        foreach (var above in rules.From(rule.To, nobody: true))
            if (above.StageAt(silence with { Known = stage.Since }, book.Today) is { } higher)
                foreach (var told in Tell(duty, above, silence, higher))
                    yield return told;
    }

    private Silence SilenceOf(Duty duty, IReadOnlyList<Recipient> charged)
    {
        var subject = duty.Subject.ToString();
        var silence = new Silence(duty.DueOn, duty.DueOn.AddDays(-ladders[duty.Rhythm].Lead), 0, null, null);
        var reminded = book.Reminded[(subject, duty.DueOn)];
        foreach (var person in charged)
        {
            foreach (var since in reminded)
                if (since.AccountId == person.AccountId)
                    silence = silence with { Reminders = Math.Max(silence.Reminders, since.Count), Since = silence.Since < since.First ? silence.Since : since.First };
            if (book.Answers.TryGetValue((person.AccountId, subject), out var answer) && (silence.AnsweredUntil is null || answer.Until > silence.AnsweredUntil))
                silence = silence with { AnsweredUntil = answer.Until };
        }

        return silence;
    }
}
