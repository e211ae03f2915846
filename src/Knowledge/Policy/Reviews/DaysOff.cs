namespace CauNoi.Knowledge.Policy.Reviews;

/// <summary>What is known of the days off of one year.</summary>
/// <param name="Certain">Off whatever is decided; weekends are not listed.</param>
/// <param name="Possible">Off by at least one of the decisions that the law allows; the certain ones are among them.</param>
/// <param name="Worked">Weekend days that are worked.</param>
internal sealed record DaysOff(IReadOnlySet<DateOnly> Certain, IReadOnlySet<DateOnly> Possible, IReadOnlySet<DateOnly> Worked)
{
    public static DaysOff Of(HolidayFile file, int year)
    {
        var announced = file.Announced.FirstOrDefault(y => y.Year == year);
        var holidays = file.EveryYear.Where(h => h.FirstYear <= year).ToLookup(h => announced is null || h.IsSettled);
        IReadOnlyList<DateOnly> listed = [.. announced?.DaysOff ?? [], .. holidays[false].SelectMany(h => h.In(year).Aggregate((a, b) => [.. a.Intersect(b)]))];
        IEnumerable<IEnumerable<DateOnly>> decisions = [[]];
        foreach (var holiday in holidays[true])
            decisions = [.. decisions.SelectMany(_ => holiday.In(year), (days, more) => days.Concat(more))];
        var calendars = decisions.Select(days => WithMadeUp([.. days], listed)).ToList();
        return new DaysOff(
            calendars.Aggregate((a, b) => [.. a.Intersect(b)]),
            calendars.Aggregate((a, b) => [.. a.Union(b)]),
            announced?.WorkingDays.ToHashSet() ?? []);
    }

    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static HashSet<DateOnly> WithMadeUp(IReadOnlyList<DateOnly> holidays, IReadOnlyList<DateOnly> listed)
    {
        HashSet<DateOnly> off = [.. holidays, .. listed];
        foreach (var lost in holidays.Where(IsWeekend).Order())
        {
            var instead = lost;
            while (IsWeekend(instead) || off.Contains(instead))
                instead = instead.AddDays(1);
            off.Add(instead);
        }

        return off;
    }
}
