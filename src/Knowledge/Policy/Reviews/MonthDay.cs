using CauNoi.Knowledge.Content;

namespace CauNoi.Knowledge.Policy.Reviews;

/// <summary>A day of every year; 29 February is 28 February where there is none.</summary>
public sealed record MonthDay : ICheckedContent
{
    private const int LeapYear = 2024;

    public required int Month { get; init; }

    public required int Day { get; init; }

    public DateOnly In(int year) => new(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));

    string? ICheckedContent.FindFault() =>
        Month is < 1 or > 12 ? $"'month: {Month}' is no month"
        : Day < 1 || Day > DateTime.DaysInMonth(LeapYear, Month) ? $"'day: {Day}' does not exist in month {Month}"
        : null;
}
