using CauNoi.Knowledge.Content;

namespace CauNoi.Knowledge.Policy;

/// <summary>Working days of State offices: not Saturdays, Sundays or public holidays (Bộ luật Lao động 2019, Điều 111, 112).</summary>
public sealed class WorkingCalendar
{
    private const string File = "policy/holidays.yaml";

    private readonly HashSet<(int Month, int Day)> _everyYear;
    private readonly Dictionary<int, HashSet<DateOnly>> _announced;

    public WorkingCalendar(HolidayFile holidays)
    {
        _everyYear = [.. holidays.EveryYear.Select(h => (h.Month, h.Day))];
        _announced = holidays.Announced.ToDictionary(y => y.Year, y => y.DaysOff.ToHashSet());
    }

    public bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !_everyYear.Contains((day.Month, day.Day))
        && !(_announced.TryGetValue(day.Year, out var days) && days.Contains(day));

    /// <summary>True once the year's days off, with Tết and make-up days, have been entered.</summary>
    public bool IsAnnounced(int year) => _announced.ContainsKey(year);

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

    /// <exception cref="ContentException">The file cannot be read.</exception>
    public static WorkingCalendar Load(ContentFolder folder) => new(folder.ReadYaml<HolidayFile>(File));
}

/// <summary>The content file of public holidays.</summary>
public sealed record HolidayFile
{
    public required IReadOnlyList<FixedHoliday> EveryYear { get; init; }

    /// <summary>Years whose days off have been announced; whatever is not among them is computed from the fixed days alone.</summary>
    public IReadOnlyList<AnnouncedYear> Announced { get; init; } = [];
}

/// <summary>A holiday with the same date each year.</summary>
public sealed record FixedHoliday
{
    public required string Name { get; init; }

    public required int Month { get; init; }

    public required int Day { get; init; }

    public required string Source { get; init; }
}

/// <summary>The days off of one year as announced, beyond the fixed ones.</summary>
public sealed record AnnouncedYear
{
    public required int Year { get; init; }

    public required IReadOnlyList<DateOnly> DaysOff { get; init; }

    public required string Source { get; init; }
}
