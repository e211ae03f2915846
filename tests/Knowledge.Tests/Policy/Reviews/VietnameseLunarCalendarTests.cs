using System.Globalization;
using CauNoi.Knowledge.Policy.Reviews;

namespace CauNoi.Knowledge.Tests.Policy.Reviews;

public sealed class VietnameseLunarCalendarTests
{
    [Theory]
    [InlineData(2007, "17/02/2007")] // a day before the Chinese one
    [InlineData(2026, "17/02/2026")]
    [InlineData(2027, "06/02/2027")]
    [InlineData(2028, "26/01/2028")]
    [InlineData(2029, "13/02/2029")]
    [InlineData(2030, "02/02/2030")] // a day before the Chinese one
    public void The_year_begins_on_the_day_of_Tet(int year, string day) =>
        Assert.Equal(PolicyContent.Day(day), VietnameseLunarCalendar.ToGregorian(year, 1, 1));

    // Vietnam's midnight is an hour after China's: a new moon within that hour begins the month a day earlier.
    [Fact]
    public void Months_begin_with_the_Chinese_ones_or_a_day_before_them()
    {
        var chinese = new ChineseLunisolarCalendar();
        foreach (var year in Enumerable.Range(2008, 22))
        {
            Assert.Equal(Chinese(year, 1, 1), VietnameseLunarCalendar.ToGregorian(year, 1, 1));
            foreach (var month in Enumerable.Range(1, 12))
                Assert.InRange(VietnameseLunarCalendar.ToGregorian(year, month, 1).DayNumber - Chinese(year, month, 1).DayNumber, -1, 0);
        }

        foreach (var year in Enumerable.Range(2022, 8))
            Assert.Equal(Chinese(year, 3, 10), VietnameseLunarCalendar.ToGregorian(year, 3, 10));

        DateOnly Chinese(int year, int month, int day)
        {
            // .NET counts the leap month in: where month 5 is a second fourth month, the fifth is number 6.
            var leap = chinese.GetLeapMonth(year);
            return DateOnly.FromDateTime(chinese.ToDateTime(year, leap > 0 && month >= leap ? month + 1 : month, day, 0, 0, 0, 0));
        }
    }
}
