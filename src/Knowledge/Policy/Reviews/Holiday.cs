using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy.Rows;

namespace CauNoi.Knowledge.Policy.Reviews;

/// <summary>A holiday of every year. A day of it that falls on a Saturday or Sunday is made up for on the next working day (Bộ luật Lao động 2019, Điều 111).</summary>
public sealed record Holiday : ICheckedContent
{
    private const int MostDaysAway = 10;

    public required string Name { get; init; }

    public required int Month { get; init; }

    public required int Day { get; init; }

    /// <summary>True if month and day are of the Vietnamese lunar calendar.</summary>
    public bool Lunar { get; init; }

    /// <summary>
    /// The days off, counted from the day above (0 = the day itself). Several options stand for what is decided year by year: one of them will hold,
    /// an empty one meaning that there may be no day off at all.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<int>> Options { get; init; } = [[0]];

    public int FirstYear { get; init; } = 1;

    public required string Source { get; init; }

    public required Confidence Confidence { get; init; }

    /// <summary>True if the law alone says which days are off.</summary>
    internal bool IsSettled => Options.Count == 1;

    /// <summary>Each possible set of days off in a year.</summary>
    internal IEnumerable<IReadOnlyList<DateOnly>> In(int year)
    {
        var day = Lunar ? VietnameseLunarCalendar.ToGregorian(year, Month, Day) : new DateOnly(year, Month, Day);
        return Options.Select(option => (IReadOnlyList<DateOnly>)[.. option.Select(day.AddDays)]);
    }

    // 2023 stands for the years without 29 February: a holiday must exist every year.
    string? ICheckedContent.FindFault() =>
        Month is < 1 or > 12 ? $"'month: {Month}' is no month"
        : Day < 1 || Day > (Lunar ? 30 : DateTime.DaysInMonth(2023, Month)) ? $"'day: {Day}' does not exist in month {Month} of every year"
        : Options.Count == 0 ? "'options' needs at least one set of days, as [[0]]"
        : Options.SelectMany(o => o).Any(d => Math.Abs(d) > MostDaysAway) ? $"'options' holds a day more than {MostDaysAway} days away from the holiday"
        : null;
}
