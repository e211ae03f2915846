using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Duties;
using CauNoi.Data.Reviews;
using CauNoi.Knowledge.Policy.Reviews;

namespace CauNoi.Bot.Reminders;

/// <summary>One message for everything that one person is to be told: duties of one rule and day are one line, urgent ones first, long digests go on behind a button.</summary>
public sealed class DigestCard(DutyWords words, DutyButtons buttons, Phrasebook phrases)
{
    private const int MostLines = 10;

    private readonly SkillTexts _texts = phrases.For("reminders");

    public OutgoingActivity Compose(PlannedMessage message, PlaceNames places, DateOnly today)
    {
        var own = message.Reminders.Where(r => r.Telling is null).ToList();
        var withPlace = message.Recipient.Areas.Count > 1 || own.Select(r => places.Of(r.Duty.Place)).Distinct().Skip(1).Any();
        List<string> lines =
        [
            .. own.GroupBy(r => (r.Duty.Rule, r.Duty.DueOn, Level: r.Duty.Place.Hamlet is null, r.Stage.Urgent))
                .OrderByDescending(g => g.Key.Urgent).ThenBy(g => g.Key.DueOn)
                .Select(g => words.Line([.. g.Select(r => r.Duty)], g.Key.Urgent, withPlace, places, today)),
            .. message.Reminders.Where(r => r.Telling is not null).GroupBy(r => (r.Rule, r.Duty.Rule)).Select(g => words.Line([.. g], places)),
        ];
        var shown = lines.Take(lines.Count > MostLines ? MostLines - 1 : MostLines).ToList();
        List<string> parts =
        [
            lines.Count == 1
                ? _texts.Text(message.IsDigest ? "one" : "one_urgent", ("line", lines[0]))
                : _texts.Text(message.IsDigest ? "several" : "several_urgent", ("count", lines.Count)) + "\n\n" + string.Join('\n', shown.Select((l, i) => $"{i + 1}. {l}")),
        ];
        if (shown.Count < lines.Count)
            parts.Add(_texts.Text("more", ("count", lines.Count - shown.Count)));
        if (own.Find(r => r.Duty is { Step.Phase: not null, Rhythm: DutyRhythm.Yearly, LawsLastDay: not null } && r.Duty.DueOn >= today) is { } phase)
            parts.Add(_texts.Text("room_for_complaint", ("close", VietnamFormat.Date(phase.Duty.LawsLastDay!.Value))));
        return new OutgoingActivity
        {
            Text = string.Join("\n\n", parts),
            Sources = [.. own.Select(r => r.Duty.Step?.Source).OfType<string>().SelectMany(s => s.Split("; ")).Distinct().Select(s => new Citation(s, null))],
            Buttons = own is [var only] ? buttons.Of(only.Duty, isOpen: true) : [buttons.ToList(), buttons.Timetable()],
        };
    }
}
