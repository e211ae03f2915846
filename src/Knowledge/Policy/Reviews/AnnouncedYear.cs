using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy.Rows;

namespace CauNoi.Knowledge.Policy.Reviews;

/// <summary>The official calendar of one year: it takes the place of whatever the law leaves to be decided.</summary>
public sealed record AnnouncedYear : ICheckedContent
{
    public required int Year { get; init; }

    /// <summary>
    /// Days off besides weekends and holidays. What makes up for a settled holiday is computed; what makes up for one with options is listed here,
    /// as are the days of it that not every option has.
    /// </summary>
    public required IReadOnlyList<DateOnly> DaysOff { get; init; }

    /// <summary>Saturdays or Sundays that are worked in exchange for a day off.</summary>
    public IReadOnlyList<DateOnly> WorkingDays { get; init; } = [];

    public required string Source { get; init; }

    public required Confidence Confidence { get; init; }

    string? ICheckedContent.FindFault() =>
        DaysOff.Concat(WorkingDays).Where(d => d.Year != Year).Select(d => $"{d:yyyy-MM-dd} is not a day of {Year}").FirstOrDefault()
        ?? DaysOff.Intersect(WorkingDays).Select(d => $"{d:yyyy-MM-dd} cannot be both a day off and a working day").FirstOrDefault();
}
