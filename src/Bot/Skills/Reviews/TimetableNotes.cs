using CauNoi.Bot.Conversations;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy.Reviews;

namespace CauNoi.Bot.Skills.Reviews;

/// <summary>What must be said beside the dates of a timetable.</summary>
public sealed class TimetableNotes(Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("reviews");

    /// <summary>Everything, the warnings first.</summary>
    public IReadOnlyList<string> All(YearTimetable timetable, DateOnly today) =>
    [
        .. Complaints(timetable, today, ReviewKind.Annual, ReviewKind.Monthly, ReviewKind.AverageLiving),
        .. HolidaysOpen(timetable),
        .. WithoutRule(timetable),
        .. timetable.Notes,
    ];

    /// <summary>Where no room is left for a full complaint, and from when on; nothing for what has ended.</summary>
    public IEnumerable<string> Complaints(YearTimetable timetable, DateOnly today, params ReviewKind[] kinds)
    {
        foreach (var rooms in timetable.Complaints.Where(r => kinds.Contains(r.Kind) && r.To >= today).GroupBy(r => r.Kind))
        {
            if (rooms.FirstOrDefault(r => r.MeetingUntil is not null) is { Month: null, MeetingUntil: { } meeting } yearly)
                yield return Text(today > meeting ? "complaint_past" : "complaint_ahead", yearly, ("meeting", VietnamFormat.Date(meeting)));
            var few = rooms.Where(r => !r.Fits).ToList();
            if (few.Count > 0)
                yield return Text($"complaint_short.{Name(rooms.Key)}", few[0], ("months", Months(few, rooms.Count())));
        }
    }

    /// <summary>That the year's days off are not all known.</summary>
    public IEnumerable<string> HolidaysOpen(YearTimetable timetable) =>
        timetable.HolidaysAnnounced ? [] : [_texts.Text("holidays_open", ("year", timetable.Year))];

    /// <summary>The name of a kind in content.</summary>
    public static string Name(ReviewKind kind) => ContentKey.Of(kind);

    private IEnumerable<string> WithoutRule(YearTimetable timetable) =>
        timetable.WithoutRule.Count == 0
            ? []
            : [_texts.Text("without_rule", ("year", timetable.Year), ("kinds", string.Join(", ", timetable.WithoutRule.Select(k => _texts.Text($"kind.{Name(k)}")))))];

    private string Months(List<ComplaintRoom> few, int all) =>
        few.Count == all && few.Count > 1 ? _texts.Text("every_month") : _texts.Text("some_months", ("months", string.Join(", ", few.Select(r => r.Month))));

    private string Text(string key, ComplaintRoom room, (string, object) more) => _texts.Text(
        key,
        ("posting", room.PostingDays),
        ("recheck", room.RecheckDays),
        ("repost", room.RepostDays),
        ("days", room.To.DayNumber - room.From.DayNumber),
        ("limit", VietnamFormat.Date(room.To)),
        more);
}
