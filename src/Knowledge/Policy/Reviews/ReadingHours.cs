using CauNoi.Knowledge.Content;

namespace CauNoi.Knowledge.Policy.Reviews;

/// <summary>The hours and days on which people may be written to without having asked. All times are Vietnam's.</summary>
public sealed record ReadingHours : ICheckedContent
{
    /// <summary>When the morning's digest goes out.</summary>
    public required TimeOnly SendAt { get; init; }

    /// <summary>From then on nobody is written to.</summary>
    public required TimeOnly QuietFrom { get; init; }

    /// <summary>The end of the quiet hours, next morning.</summary>
    public required TimeOnly QuietTo { get; init; }

    /// <summary>True to write on Sundays what could wait.</summary>
    public bool Sundays { get; init; }

    /// <summary>True to write on public holidays what could wait.</summary>
    public bool Holidays { get; init; }

    public bool IsQuiet(TimeOnly time) => time >= QuietFrom || time < QuietTo;

    /// <summary>True on the days on which a digest goes out.</summary>
    public bool IsReadingDay(DateOnly day, WorkingCalendar calendar) =>
        (Sundays || day.DayOfWeek != DayOfWeek.Sunday) && (Holidays || !calendar.IsHoliday(day));

    /// <summary>True if a message may go out now.</summary>
    /// <param name="urgent">It would come too late on the next reading day: Sundays and holidays do not hold it up. The night does.</param>
    public bool Allow(DateTime local, bool urgent, WorkingCalendar calendar) =>
        !IsQuiet(TimeOnly.FromDateTime(local))
        && (urgent || (IsReadingDay(DateOnly.FromDateTime(local), calendar) && TimeOnly.FromDateTime(local) >= SendAt));

    /// <summary>The first moment from then on at which a message may go out: now, or at the hour of the digest.</summary>
    public DateTime Next(DateTime local, bool urgent, WorkingCalendar calendar)
    {
        if (Allow(local, urgent, calendar))
            return local;
        var day = DateOnly.FromDateTime(local);
        if (TimeOnly.FromDateTime(local) >= SendAt)
            day = day.AddDays(1);
        while (!Allow(day.ToDateTime(SendAt), urgent, calendar))
            day = day.AddDays(1);
        return day.ToDateTime(SendAt);
    }

    string? ICheckedContent.FindFault() =>
        QuietTo >= QuietFrom ? "'quiet_to' is in the morning and 'quiet_from' in the evening of the day before"
        : IsQuiet(SendAt) ? "'send_at' lies in the quiet hours"
        : null;
}
