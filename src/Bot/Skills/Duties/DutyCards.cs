using System.Globalization;
using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Reminders;
using CauNoi.Data.Reviews;

namespace CauNoi.Bot.Skills.Duties;

/// <summary>Somebody's duties as she reads them.</summary>
public sealed class DutyCards(DutyWords words, DutyButtons buttons, Phrasebook phrases)
{
    private const int OnPage = 6;
    private const int LongestTitle = 34;

    private readonly SkillTexts _texts = phrases.For("reminders");

    public OutgoingActivity List(IReadOnlyList<Duty> open, PlaceNames places, int asked, DateOnly today)
    {
        if (open.Count == 0)
            return new OutgoingActivity { Text = _texts.Text("nothing_open"), Buttons = [buttons.Timetable()] };
        var pages = (open.Count + OnPage - 1) / OnPage;
        var page = Math.Clamp(asked, 1, pages);
        var withPlace = open.Select(d => places.Of(d.Place)).Distinct().Skip(1).Any();
        var shown = open.Skip((page - 1) * OnPage).Take(OnPage).ToList();
        var choices = shown.Select((d, i) => new Button(Cut($"{i + 1}. {(withPlace ? places.Of(d.Place) + ": " : "")}{words.Title(d)}"), DutyActions.For(DutyActions.ShowVerb, d.Subject))).ToList();
        if (page < pages)
            choices.Add(new Button(_texts.Text("button_next"), string.Create(CultureInfo.InvariantCulture, $"{DutyActions.ListVerb}:{page + 1}")));
        return new OutgoingActivity
        {
            Text = _texts.Text("list", ("count", open.Count), ("page", page), ("pages", pages)) + "\n\n"
                + string.Join('\n', shown.Select((d, i) => $"{i + 1}. {words.Line([d], d.DueOn < today, withPlace, places, today)}")),
            Buttons = choices,
        };
    }

    public OutgoingActivity Show(FoundDuty found, PlaceNames places, DateOnly today)
    {
        if (!found.IsOpen)
            return Settled(found.Duty, found.SettledOn);
        var text = words.Line([found.Duty], found.Duty.DueOn < today, withPlace: true, places, today);
        if (found.Duty.Step is { } step)
            text += "\n" + _texts.Text("actor", ("actor", step.Actor));
        return new OutgoingActivity
        {
            Text = text,
            Sources = [.. (found.Duty.Step?.Source.Split("; ") ?? []).Select(s => new Citation(s, null))],
            Buttons = buttons.Of(found.Duty, isOpen: true),
        };
    }

    public OutgoingActivity AskUntil(FoundDuty found, DateOnly today)
    {
        if (!found.IsOpen)
            return Settled(found.Duty, found.SettledOn);
        var monday = today.AddDays(((int)DayOfWeek.Monday - (int)today.DayOfWeek + 7) % 7 is var days and > 0 ? days : 7);
        (string Key, DateOnly Day)[] choices = [("button_one_day", today.AddDays(1)), ("button_three_days", today.AddDays(3)), ("button_monday", monday)];
        var open = choices.Where(c => found.Duty.DueOn <= today || c.Day <= found.Duty.DueOn).DistinctBy(c => c.Day).ToList();
        return open.Count == 0
            ? new OutgoingActivity { Text = _texts.Text("no_later", ("title", words.Title(found.Duty))), Buttons = buttons.Of(found.Duty, isOpen: true) }
            : new OutgoingActivity
            {
                Text = _texts.Text("ask_until", ("title", words.Title(found.Duty))),
                Buttons = [.. open.Select(c => new Button(_texts.Text(c.Key, ("date", c.Day.ToString("dd/MM", CultureInfo.InvariantCulture))), DutyActions.For(found.Duty.Subject, c.Day)))],
            };
    }

    public OutgoingActivity Outcome(DutyOutcome outcome) => outcome switch
    {
        DutyOutcome.Done done => Say("done", ("title", words.Title(done.Duty))) with { Buttons = [buttons.ToList(), buttons.NotDone(done.Duty)] },
        DutyOutcome.OpenAgain open => Say("open_again", ("title", words.Title(open.Duty))) with { Buttons = buttons.Of(open.Duty, isOpen: true) },
        DutyOutcome.PutOff later => Say("put_off", ("title", words.Title(later.Duty)), ("date", VietnamFormat.Date(later.Until))),
        DutyOutcome.Settled settled => Settled(settled.Duty, settled.On),
        DutyOutcome.NotYet early => Say("not_yet", ("title", words.Title(early.Duty)), ("date", VietnamFormat.Date(early.From))),
        DutyOutcome.SettledElsewhere { Duty: var duty } => new OutgoingActivity { Text = _texts.Text("settled_elsewhere", ("title", words.Title(duty))), Buttons = buttons.Of(duty, isOpen: true) },
        _ => new OutgoingActivity { Text = _texts.Text("not_found") },
    };

    private OutgoingActivity Settled(Duty duty, DateOnly? on) => on is { } day
        ? Say("settled_on", ("title", words.Title(duty)), ("date", VietnamFormat.Date(day)))
        : Say("settled", ("title", words.Title(duty)));

    private OutgoingActivity Say(string key, params ReadOnlySpan<(string Name, object Value)> values) => new() { Text = _texts.Text(key, values), Buttons = [buttons.ToList()] };

    private static string Cut(string title) => title.Length <= LongestTitle ? title : title[..(LongestTitle - 1)].TrimEnd() + "…";
}
