using CauNoi.Knowledge.Policy.Reviews;

namespace CauNoi.Knowledge.Tests.Policy.Reviews;

public sealed class DelayForecastTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.Load(PolicyContent.Folder);

    private static readonly DelayForecast Forecast = new(Calendar);

    private static readonly IReadOnlyList<ReviewStep> Steps =
        [.. ReviewTimetable.Load(PolicyContent.Folder, Calendar).For(2026, PolicyContent.Day("22/11/2026"))!.Steps.Where(s => s.Kind == ReviewKind.Annual)];

    [Theory]
    [InlineData("list_and_survey", "01/07/2026")]
    [InlineData("list_and_survey", "20/11/2026")]
    [InlineData("village_meeting", "22/11/2026")]
    [InlineData("village_meeting", "23/11/2026")]
    [InlineData("recognise", "20/12/2026")]
    public void What_is_in_time_threatens_nothing(string step, string day) => Assert.Null(Forecast.Of(Steps, step, PolicyContent.Day(day)));

    [Theory]
    [InlineData("village_meeting", "24/11/2026", DelayLoss.Complaint, "posting", "01/12/2026", "25/11/2026")]
    [InlineData("village_meeting", "25/11/2026", DelayLoss.Complaint, "posting", "01/12/2026", "25/11/2026")]
    [InlineData("village_meeting", "26/11/2026", DelayLoss.Complaint, "posting", "01/12/2026", null)]
    [InlineData("village_meeting", "28/11/2026", DelayLoss.Complaint, "posting", "03/12/2026", null)]
    [InlineData("village_meeting", "09/12/2026", DelayLoss.Complaint, "posting", "14/12/2026", null)]
    [InlineData("village_meeting", "10/12/2026", DelayLoss.OuterDate, "posting", "15/12/2026", null)]
    [InlineData("list_and_survey", "25/11/2026", DelayLoss.Complaint, "village_meeting", "26/11/2026", null)]
    [InlineData("list_and_survey", "09/12/2026", DelayLoss.OuterDate, "village_meeting", "10/12/2026", null)]
    [InlineData("posting", "27/11/2026", DelayLoss.Complaint, "recheck", "10/12/2026", null)]
    [InlineData("posting", "14/12/2026", DelayLoss.OuterDate, "recheck", "25/12/2026", null)]
    [InlineData("repost", "11/12/2026", DelayLoss.Complaint, null, "15/12/2026", null)]
    public void A_delay_names_the_step_and_the_date_that_it_threatens(string step, string day, DelayLoss loss, string? threatens, string end, string? lastDay)
    {
        var delay = Forecast.Of(Steps, step, PolicyContent.Day(day));

        Assert.NotNull(delay);
        Assert.Equal((loss, threatens, PolicyContent.Day(end)), (delay.Loss, delay.Threatens?.Id, delay.EarliestEnd));
        Assert.Equal(lastDay is null ? null : PolicyContent.Day(lastDay), delay.LastDay);
        Assert.Equal(PolicyContent.Day("14/12/2026"), delay.OuterDate);
    }

    [Fact]
    public void Deadlines_that_the_commune_has_moved_earlier_are_those_that_are_threatened()
    {
        IReadOnlyList<ReviewStep> moved = [.. Steps.Select(s => s.Id == "posting" ? s with { Deadline = PolicyContent.Day("10/11/2026") } : s)];

        var delay = Forecast.Of(moved, "village_meeting", PolicyContent.Day("06/11/2026"));

        Assert.Equal((DelayLoss.Plan, "posting"), (delay?.Loss, delay?.Threatens?.Id));
    }
}
