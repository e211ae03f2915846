using System.Globalization;
using CauNoi.Knowledge.Policy.Reviews;

namespace CauNoi.Knowledge.Tests.Policy.Reviews;

public sealed class ReadingHoursTests
{
    private static readonly ReadingHours Hours = ReminderRules.Load(PolicyContent.Folder).Hours;

    private static readonly WorkingCalendar Calendar = WorkingCalendar.Load(PolicyContent.Folder);

    [Theory]
    // An ordinary Wednesday: night, before the digest, day, evening.
    [InlineData("2026-11-25 00:00", "2026-11-25 07:00", "2026-11-25 07:00")]
    [InlineData("2026-11-25 06:29", "2026-11-25 07:00", "2026-11-25 07:00")]
    [InlineData("2026-11-25 06:30", "2026-11-25 07:00", "2026-11-25 06:30")]
    [InlineData("2026-11-25 07:00", "2026-11-25 07:00", "2026-11-25 07:00")]
    [InlineData("2026-11-25 20:59", "2026-11-25 20:59", "2026-11-25 20:59")]
    [InlineData("2026-11-25 21:00", "2026-11-26 07:00", "2026-11-26 07:00")]
    [InlineData("2026-11-25 23:59", "2026-11-26 07:00", "2026-11-26 07:00")]
    // Saturday evening and Sunday: what could wait waits for Monday, at a month's end too.
    [InlineData("2026-11-21 21:30", "2026-11-23 07:00", "2026-11-22 07:00")]
    [InlineData("2026-11-22 09:00", "2026-11-23 07:00", "2026-11-22 09:00")]
    [InlineData("2026-10-31 22:00", "2026-11-02 07:00", "2026-11-01 07:00")]
    // A leap day is a day.
    [InlineData("2028-02-28 22:00", "2028-02-29 07:00", "2028-02-29 07:00")]
    // New Year's Day, then Saturday.
    [InlineData("2026-12-31 23:00", "2027-01-02 07:00", "2027-01-01 07:00")]
    // Tết 2026 is 17/02: off from 16/02 to 20/02 however the five days are chosen.
    [InlineData("2026-02-16 08:00", "2026-02-21 07:00", "2026-02-16 08:00")]
    public void What_is_due_waits_for_the_next_morning_on_which_people_are_written_to(string now, string next, string urgent)
    {
        Assert.Equal(Time(next), Hours.Next(Time(now), urgent: false, Calendar));
        Assert.Equal(Time(urgent), Hours.Next(Time(now), urgent: true, Calendar));
    }

    [Fact]
    public void Minute_by_minute_through_a_leap_year_nothing_goes_out_at_night_and_nothing_waits_for_ever()
    {
        for (var now = new DateTime(2028, 1, 1); now.Year == 2028; now = now.AddMinutes(61))
            foreach (var urgent in new[] { true, false })
            {
                var next = Hours.Next(now, urgent, Calendar);
                Assert.InRange(TimeOnly.FromDateTime(next), new TimeOnly(6, 30), new TimeOnly(20, 59, 59));
                Assert.InRange(next - now, TimeSpan.Zero, TimeSpan.FromDays(urgent ? 1 : 10));
                Assert.True(Hours.Allow(next, urgent, Calendar));
            }
    }

    private static DateTime Time(string text) => DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
