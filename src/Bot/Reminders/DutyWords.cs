using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;
using CauNoi.Data.Reviews;
using CauNoi.Knowledge.Content;

namespace CauNoi.Bot.Reminders;

/// <summary>Duties in words. They never name a household.</summary>
public sealed class DutyWords(Phrasebook phrases)
{
    private const int MostPlaces = 4;

    private readonly SkillTexts _texts = phrases.For("reminders");
    private readonly SkillTexts _requests = phrases.For("requests");

    public string Title(Duty duty) =>
        duty.Step is { } step ? step.Title
        : duty.Request is { } kind ? _texts.Text("title_request", ("kind", _requests.Text($"kind.{ContentKey.Of(kind)}")))
        : _texts.Text("title_gaps");

    public string CalendarName => _texts.Text("calendar_name");

    /// <summary>Where it is, who does it, and what it rests on.</summary>
    public string More(Duty duty, PlaceNames places) => string.Join('\n', new[] { places.Of(duty.Place), duty.Step?.Actor, duty.Step?.Source }.Where(p => !string.IsNullOrEmpty(p)));

    /// <summary>How long it still is.</summary>
    public string When(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        0 => _texts.Text("when_today"),
        1 => _texts.Text("when_tomorrow"),
        > 1 and var days => _texts.Text("when_left", ("days", days)),
        var days => _texts.Text("when_late", ("days", -days)),
    };

    /// <summary>Some of the names, and how many more there are.</summary>
    public string Names(IReadOnlyList<string> names) =>
        names.Count <= MostPlaces ? string.Join(", ", names) : _texts.Text("names_more", ("names", string.Join(", ", names.Take(MostPlaces - 1))), ("count", names.Count - MostPlaces + 1));

    /// <summary>One line for the duties of one rule and day.</summary>
    public string Line(IReadOnlyList<Duty> duties, bool urgent, bool withPlace, PlaceNames places, DateOnly today)
    {
        var first = duties[0];
        (string, object)[] values =
        [
            ("title", Title(first)), ("deadline", VietnamFormat.Date(first.DueOn)), ("when", When(first.DueOn, today)), ("count", duties.Count),
            ("places", Names([.. duties.Select(d => places.Of(d.Place)).Distinct()])),
        ];
        var line = duties.Count == 1 ? _texts.Text(withPlace ? "line_place" : "line", values)
            : _texts.Text(first.Request is not null ? "line_requests" : first.Place.Hamlet is not null ? "line_hamlets" : "line_communes", values);
        return urgent ? _texts.Text("urgent", ("line", line)) : line;
    }

    /// <summary>One line for everybody of whom one rule of escalation tells about one sort of duty.</summary>
    public string Line(IReadOnlyList<DueReminder> tellings, PlaceNames places)
    {
        var silences = tellings.Select(t => t.Telling!.Silence).ToList();
        var names = tellings.Select(t => t.Recipient.Role == Role.Province ? places.Commune(t.Duty.Place) : places.Of(t.Duty.Place)).Distinct().ToList();
        var text = tellings[0].Telling!.Rule.Text;
        foreach (var (name, value) in new[]
        {
            ("title", Title(tellings[0].Duty)), ("count", $"{names.Count}"), ("places", Names(names)), ("deadline", VietnamFormat.Date(tellings.Min(t => t.Duty.DueOn))),
            ("reminders", $"{silences.Max(s => s.Reminders)}"), ("since", silences.Min(s => s.Since) is { } since ? VietnamFormat.Date(since) : ""),
        })
            text = text.Replace("{" + name + "}", value, StringComparison.Ordinal);
        return text;
    }
}
