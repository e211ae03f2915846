using CauNoi.Knowledge.Policy.Reviews;

namespace CauNoi.Knowledge.Tests.Policy.Reviews;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.Load(PolicyContent.Folder);

    private static readonly WorkingCalendar WithDaysOff = new(new HolidayFile
    {
        EveryYear = [new FixedHoliday { Name = "Tết Dương lịch", Month = 1, Day = 1, Source = "thử" }],
        Announced = [new AnnouncedYear { Year = 2026, DaysOff = [new DateOnly(2026, 12, 9), new DateOnly(2026, 12, 10)], Source = "thử" }],
    });

    [Theory]
    [InlineData("20/11/2026", true)] // Friday
    [InlineData("21/11/2026", false)] // Saturday
    [InlineData("22/11/2026", false)] // Sunday
    [InlineData("23/11/2026", true)]
    [InlineData("01/01/2027", false)]
    [InlineData("30/04/2026", false)]
    [InlineData("01/05/2026", false)]
    [InlineData("02/09/2026", false)]
    [InlineData("04/09/2026", true)]
    public void Weekends_and_public_holidays_are_not_working_days(string day, bool working) =>
        Assert.Equal(working, Calendar.IsWorkingDay(PolicyContent.Day(day)));

    [Theory]
    [InlineData("08/12/2026", true)]
    [InlineData("09/12/2026", false)]
    [InlineData("10/12/2026", false)]
    [InlineData("09/12/2027", true)]
    [InlineData("01/01/2026", false)]
    public void Announced_days_off_count_in_their_year(string day, bool working) =>
        Assert.Equal(working, WithDaysOff.IsWorkingDay(PolicyContent.Day(day)));

    [Theory]
    [InlineData(2026, true)]
    [InlineData(2027, false)]
    public void A_year_is_announced_once_its_days_off_are_entered(int year, bool announced) =>
        Assert.Equal(announced, WithDaysOff.IsAnnounced(year));

    [Theory]
    [InlineData("20/11/2026", "20/11/2026")]
    [InlineData("22/11/2026", "20/11/2026")]
    [InlineData("03/05/2026", "29/04/2026")]
    [InlineData("01/01/2027", "31/12/2026")]
    public void A_day_off_gives_way_to_the_working_day_before(string day, string working) =>
        Assert.Equal(PolicyContent.Day(working), Calendar.OnOrBefore(PolicyContent.Day(day)));

    [Theory]
    [InlineData("14/12/2026", 1, "14/12/2026")]
    [InlineData("14/12/2026", 3, "10/12/2026")]
    [InlineData("13/12/2026", 3, "09/12/2026")]
    [InlineData("04/05/2026", 2, "29/04/2026")]
    [InlineData("09/12/2026", 7, "01/12/2026")]
    public void A_span_of_working_days_is_counted_back_with_its_last_day(string lastDay, int days, string start) =>
        Assert.Equal(PolicyContent.Day(start), Calendar.StartOfSpanEnding(PolicyContent.Day(lastDay), days));

    [Fact]
    public void Days_off_make_a_span_longer() =>
        Assert.Equal(new DateOnly(2026, 12, 8), WithDaysOff.StartOfSpanEnding(new DateOnly(2026, 12, 14), 3));
}
