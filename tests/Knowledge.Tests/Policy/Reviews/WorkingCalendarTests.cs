using CauNoi.Knowledge.Policy.Reviews;
using CauNoi.Knowledge.Policy.Rows;

namespace CauNoi.Knowledge.Tests.Policy.Reviews;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.Load(PolicyContent.Folder);

    private static readonly WorkingCalendar Announced = new(PolicyContent.Folder.ReadYaml<HolidayFile>("policy/holidays.yaml") with
    {
        Announced =
        [
            new AnnouncedYear
            {
                Year = 2026,
                DaysOff = [new DateOnly(2026, 8, 31), new DateOnly(2026, 9, 1)],
                WorkingDays = [new DateOnly(2026, 8, 22)],
                Source = "thử",
                Confidence = Confidence.C,
            },
        ],
    });

    [Theory]
    [InlineData("20/11/2026", true)] // Friday
    [InlineData("21/11/2026", false)] // Saturday
    [InlineData("22/11/2026", false)] // Sunday
    [InlineData("31/12/2026", true)]
    [InlineData("01/01/2027", false)] // Friday
    [InlineData("01/01/2028", false)] // Saturday, made up for
    [InlineData("03/01/2028", false)]
    [InlineData("04/01/2028", true)]
    [InlineData("29/02/2028", true)]
    [InlineData("26/04/2026", false)] // Giỗ Tổ on a Sunday, made up for
    [InlineData("27/04/2026", false)]
    [InlineData("28/04/2026", true)]
    [InlineData("29/04/2026", true)]
    [InlineData("30/04/2026", false)]
    [InlineData("01/05/2026", false)]
    [InlineData("04/05/2026", true)]
    [InlineData("03/05/2027", false)] // 1 May 2027 is a Saturday
    [InlineData("04/05/2027", true)]
    [InlineData("01/05/2028", false)] // 30 April 2028 is a Sunday and the day after it is a holiday itself
    [InlineData("02/05/2028", false)]
    [InlineData("03/05/2028", true)]
    [InlineData("02/05/2023", false)] // Giỗ Tổ and 30 April 2023 fall on one weekend
    [InlineData("03/05/2023", false)]
    [InlineData("04/05/2023", true)]
    [InlineData("13/02/2026", true)]
    [InlineData("16/02/2026", false)] // Tết 2026: either choice has these
    [InlineData("20/02/2026", false)]
    [InlineData("23/02/2026", true)]
    [InlineData("02/09/2026", false)]
    [InlineData("04/09/2026", true)]
    public void Weekends_holidays_and_the_days_that_make_up_for_them_are_not_working_days(string day, bool working) =>
        Assert.Equal(working, Calendar.IsWorkingDay(PolicyContent.Day(day)));

    [Theory]
    [InlineData("24/11/2026")] // Ngày Văn hóa
    [InlineData("01/09/2026")] // National Day has one of the two
    [InlineData("03/09/2026")]
    [InlineData("04/02/2027")] // Tết 2027 on 06/02
    public void Days_that_are_only_possibly_off_are_worked_unless_one_is_cautious(string day)
    {
        Assert.True(Calendar.IsWorkingDay(PolicyContent.Day(day)));
        Assert.False(Calendar.Cautious.IsWorkingDay(PolicyContent.Day(day)));
    }

    [Theory]
    [InlineData("24/11/2025", true)] // the holiday came in 2026
    [InlineData("23/11/2026", true)]
    [InlineData("25/11/2026", true)]
    public void Caution_takes_no_other_days(string day, bool working) => Assert.Equal(working, Calendar.Cautious.IsWorkingDay(PolicyContent.Day(day)));

    [Theory]
    [InlineData("22/08/2026", true)] // a Saturday that is worked
    [InlineData("31/08/2026", false)]
    [InlineData("01/09/2026", false)]
    [InlineData("02/09/2026", false)]
    [InlineData("03/09/2026", true)]
    [InlineData("27/04/2026", false)]
    [InlineData("24/11/2026", true)]
    [InlineData("31/08/2027", true)]
    public void The_official_calendar_of_a_year_takes_the_place_of_what_was_to_be_decided(string day, bool working)
    {
        Assert.Equal(working, Announced.IsWorkingDay(PolicyContent.Day(day)));
        Assert.Equal(working, Announced.Cautious.IsWorkingDay(PolicyContent.Day(day)));
    }

    [Fact]
    public void A_year_is_announced_once_its_calendar_is_entered()
    {
        Assert.True(Announced.IsAnnounced(2026));
        Assert.False(Announced.IsAnnounced(2027));
        Assert.False(Calendar.IsAnnounced(2026));
    }

    [Theory]
    [InlineData("20/11/2026", "20/11/2026")]
    [InlineData("22/11/2026", "20/11/2026")]
    [InlineData("03/05/2026", "29/04/2026")]
    [InlineData("03/01/2027", "31/12/2026")]
    [InlineData("22/02/2026", "13/02/2026")]
    public void A_day_off_gives_way_to_the_working_day_before(string day, string working) =>
        Assert.Equal(PolicyContent.Day(working), Calendar.OnOrBefore(PolicyContent.Day(day)));

    [Theory]
    [InlineData("14/12/2026", 1, "14/12/2026")]
    [InlineData("14/12/2026", 3, "10/12/2026")]
    [InlineData("13/12/2026", 3, "09/12/2026")]
    [InlineData("04/05/2026", 2, "29/04/2026")]
    [InlineData("09/12/2026", 7, "01/12/2026")]
    [InlineData("05/01/2027", 4, "30/12/2026")]
    [InlineData("01/03/2028", 3, "28/02/2028")]
    public void A_span_of_working_days_is_counted_back_with_its_last_day(string lastDay, int days, string start) =>
        Assert.Equal(PolicyContent.Day(start), Calendar.StartOfSpanEnding(PolicyContent.Day(lastDay), days));

    [Fact]
    public void Every_row_names_its_source_and_how_sure_it_is() => Assert.All(
        PolicyContent.Folder.ReadYaml<HolidayFile>("policy/holidays.yaml").EveryYear,
        h =>
        {
            Assert.NotEmpty(h.Source);
            Assert.True(h.Confidence.IsSpoken());
        });
}
