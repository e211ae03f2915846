using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy.Reviews;
using CauNoi.Knowledge.Policy.Rows;

namespace CauNoi.Knowledge.Policy.Privacy;

/// <summary>By which day what a person asks about her own data is to be answered (Luật 91/2025/QH15, Nghị định 356/2025/NĐ-CP).</summary>
public sealed class PrivacyDeadlines
{
    private const string File = "privacy-deadlines.yaml";

    private readonly IReadOnlyList<PrivacyDeadline> _rows;
    private readonly WorkingCalendar _calendar;

    private PrivacyDeadlines(IReadOnlyList<PrivacyDeadline> rows, WorkingCalendar calendar) => (_rows, _calendar) = (rows, calendar);

    /// <summary>The row that holds on a day.</summary>
    /// <exception cref="ArgumentException">No row of this id holds on that day.</exception>
    public PrivacyDeadline Row(string id, DateOnly day) =>
        _rows.FirstOrDefault(r => r.Id == id && r.IsValidOn(day))
        ?? throw new ArgumentException($"{File} has no row '{id}' for {day:yyyy-MM-dd}.", nameof(id));

    /// <summary>The last day to answer what was asked on a day, which itself does not count. A day that is only possibly off counts as worked: the earlier date is the safe one.</summary>
    /// <exception cref="ArgumentException">No row of this id holds on the day of asking.</exception>
    public DateOnly DueOn(string id, DateOnly askedOn)
    {
        var row = Row(id, askedOn);
        return row.Unit == DayUnit.Working ? _calendar.After(askedOn, row.Days) : askedOn.AddDays(row.Days);
    }

    internal static (PrivacyDeadlines Deadlines, IEnumerable<ContentFault> Faults) Read(PolicyFolder folder, WorkingCalendar calendar)
    {
        var rows = folder.Read<PrivacyDeadline>(File);
        return (new PrivacyDeadlines([.. rows.Select(r => r.Row)], calendar), RowLint.Check(rows));
    }
}
