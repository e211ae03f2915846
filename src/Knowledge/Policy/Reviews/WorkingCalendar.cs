using System.Collections.Concurrent;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy.Rows;

namespace CauNoi.Knowledge.Policy.Reviews;

/// <summary>Working days of State offices: not Saturdays, Sundays or public holidays (Bộ luật Lao động 2019, Điều 111, 112).</summary>
public sealed class WorkingCalendar
{
    private const string File = "holidays.yaml";

    private readonly HolidayFile _holidays;
    private readonly ConcurrentDictionary<int, DaysOff> _years;
    private readonly bool _possibleIsOff;

    public WorkingCalendar(HolidayFile holidays)
        : this(holidays, [], possibleIsOff: false)
    {
    }

    private WorkingCalendar(HolidayFile holidays, ConcurrentDictionary<int, DaysOff> years, bool possibleIsOff)
    {
        _holidays = holidays;
        _years = years;
        _possibleIsOff = possibleIsOff;
    }

    /// <summary>The same calendar with every day off that is only possible counted as one; what is planned with it holds whatever is decided.</summary>
    public WorkingCalendar Cautious => new(_holidays, _years, possibleIsOff: true);

    public bool IsWorkingDay(DateOnly day)
    {
        var year = _years.GetOrAdd(day.Year, y => DaysOff.Of(_holidays, y));
        return year.Worked.Contains(day) || !(DaysOff.IsWeekend(day) || (_possibleIsOff ? year.Possible : year.Certain).Contains(day));
    }

    /// <summary>True on a public holiday, and on a day off that makes up for one; not on an ordinary Saturday or Sunday. A day that is only possibly off is none.</summary>
    public bool IsHoliday(DateOnly day) => _years.GetOrAdd(day.Year, y => DaysOff.Of(_holidays, y)).Certain.Contains(day);

    /// <summary>True once the year's official calendar has been entered; until then it is computed from the law and some days are only possibly off.</summary>
    public bool IsAnnounced(int year) => _holidays.Announced.Any(y => y.Year == year);

    /// <summary>The first day of a span of <paramref name="workingDays"/> working days that ends on <paramref name="lastDay"/> or on the working day before it.</summary>
    public DateOnly StartOfSpanEnding(DateOnly lastDay, int workingDays)
    {
        var day = OnOrBefore(lastDay);
        for (var left = workingDays - 1; left > 0; left--)
            day = OnOrBefore(day.AddDays(-1));
        return day;
    }

    /// <summary>The last working day up to and including <paramref name="day"/>.</summary>
    public DateOnly OnOrBefore(DateOnly day)
    {
        while (!IsWorkingDay(day))
            day = day.AddDays(-1);
        return day;
    }

    /// <summary>The working day that is so many working days after a day, which itself does not count.</summary>
    public DateOnly After(DateOnly day, int workingDays)
    {
        for (var left = workingDays; left > 0; left--)
            do
                day = day.AddDays(1);
            while (!IsWorkingDay(day));
        return day;
    }

    /// <summary>The last day of a span of working days that begins on a day, or on the working day after it; the first day counts.</summary>
    public DateOnly EndOfSpanBeginning(DateOnly firstDay, int workingDays) => After(firstDay.AddDays(-1), workingDays);

    /// <summary>Our holidays and those that the commune adds; a year that the commune announces stands in place of ours.</summary>
    /// <exception cref="ContentException">The file cannot be read or holds a day that does not exist.</exception>
    public static WorkingCalendar Load(PolicyFolder folder)
    {
        var files = folder.ReadFiles<HolidayFile>(File);
        foreach (var file in files)
            if (file.Value.Announced.GroupBy(y => y.Year).FirstOrDefault(g => g.Count() > 1) is { } twice)
                throw new ContentException(ContentFault.At(file.Name, file.Text, $"- year: {twice.Key}", $"the year {twice.Key} is announced twice"));
        return new WorkingCalendar(new HolidayFile
        {
            EveryYear = [.. files.SelectMany(f => f.Value.EveryYear)],
            Announced = [.. files.SelectMany(f => f.Value.Announced).GroupBy(y => y.Year).Select(g => g.Last())],
        });
    }
}
