using CauNoi.Knowledge.Policy.Reviews;

namespace CauNoi.Knowledge.Tests.Policy.Reviews;

public sealed class ReviewTimetableTests
{
    private static readonly ReviewTimetable Timetable = ReviewTimetable.Load(PolicyContent.Folder, WorkingCalendar.Load(PolicyContent.Folder));

    [Fact]
    public void The_steps_of_2026_come_in_the_order_in_which_they_are_taken() =>
        Assert.Equal(
            ["open", "preliminary_report", "list_and_survey", "village_meeting", "posting", "recheck", "repost", "recognise", "final_report"],
            In2026("22/11/2026").Steps.Select(s => s.Rule.Id));

    [Theory]
    [InlineData("list_and_survey", "24/11/2026", "24/11/2026")]
    [InlineData("village_meeting", "25/11/2026", "25/11/2026")]
    [InlineData("posting", "26/11/2026", "30/11/2026")]
    [InlineData("recheck", "01/12/2026", "09/12/2026")]
    [InlineData("repost", "10/12/2026", "14/12/2026")]
    [InlineData("open", null, "01/09/2026")]
    [InlineData("preliminary_report", null, "14/11/2026")]
    [InlineData("recognise", null, "14/12/2026")]
    [InlineData("final_report", null, "19/12/2026")]
    public void Each_step_of_2026_is_planned_so_that_a_full_complaint_still_fits(string id, string? latestStart, string deadline)
    {
        var step = Step(id, "22/11/2026");

        Assert.Equal(latestStart is null ? null : PolicyContent.Day(latestStart), step.LatestStart);
        Assert.Equal(PolicyContent.Day(deadline), step.Deadline);
    }

    [Theory]
    [InlineData("village_meeting", "31/08/2026", ReviewStepState.Upcoming)]
    [InlineData("village_meeting", "01/09/2026", ReviewStepState.Open)]
    [InlineData("village_meeting", "22/11/2026", ReviewStepState.Open)]
    [InlineData("village_meeting", "25/11/2026", ReviewStepState.Open)]
    [InlineData("village_meeting", "26/11/2026", ReviewStepState.Tight)]
    [InlineData("village_meeting", "14/12/2026", ReviewStepState.Tight)]
    [InlineData("village_meeting", "15/12/2026", ReviewStepState.Closed)]
    [InlineData("list_and_survey", "22/11/2026", ReviewStepState.Open)]
    [InlineData("list_and_survey", "26/11/2026", ReviewStepState.Tight)]
    [InlineData("posting", "22/11/2026", ReviewStepState.Open)]
    [InlineData("posting", "26/11/2026", ReviewStepState.Open)]
    [InlineData("posting", "27/11/2026", ReviewStepState.Tight)]
    [InlineData("posting", "15/12/2026", ReviewStepState.Closed)]
    [InlineData("recognise", "26/11/2026", ReviewStepState.Open)]
    [InlineData("recognise", "14/12/2026", ReviewStepState.Open)]
    [InlineData("recognise", "15/12/2026", ReviewStepState.Closed)]
    [InlineData("preliminary_report", "14/11/2026", ReviewStepState.Open)]
    [InlineData("preliminary_report", "22/11/2026", ReviewStepState.Closed)]
    [InlineData("final_report", "22/11/2026", ReviewStepState.Upcoming)]
    [InlineData("final_report", "26/11/2026", ReviewStepState.Upcoming)]
    [InlineData("final_report", "15/12/2026", ReviewStepState.Open)]
    [InlineData("final_report", "20/12/2026", ReviewStepState.Closed)]
    public void A_step_stands_where_the_calendar_puts_it(string id, string today, ReviewStepState state) =>
        Assert.Equal(state, Step(id, today).State);

    [Theory]
    [InlineData("22/11/2026", "list_and_survey village_meeting posting recheck repost recognise final_report")]
    [InlineData("26/11/2026", "posting recheck repost recognise final_report")]
    [InlineData("14/12/2026", "repost recognise final_report")]
    [InlineData("15/12/2026", "final_report")]
    [InlineData("20/12/2026", "")]
    public void Due_are_the_steps_whose_deadline_is_today_or_later_soonest_first(string today, string due)
    {
        var timetable = In2026(today);

        Assert.Equal(due, string.Join(' ', timetable.DueFrom(PolicyContent.Day(today)).Select(s => s.Rule.Id)));
    }

    [Theory]
    [InlineData(2021)]
    [InlineData(2027)]
    public void No_timetable_is_made_up_for_a_year_whose_procedure_is_not_known(int year) =>
        Assert.Null(Timetable.For(year, new DateOnly(year, 11, 22)));

    [Fact]
    public void Every_step_names_its_document_and_the_notes_come_with_the_year()
    {
        var timetable = In2026("22/11/2026");

        Assert.Equal(2026, timetable.Year);
        Assert.NotEmpty(timetable.Notes);
        Assert.All(timetable.Steps, s => Assert.StartsWith("Quyết định", s.Rule.Source, StringComparison.Ordinal));
    }

    [Fact]
    public void Days_off_announced_later_move_the_planned_days_and_are_reported()
    {
        var calendar = new WorkingCalendar(new HolidayFile
        {
            EveryYear = [],
            Announced = [new AnnouncedYear { Year = 2026, DaysOff = [new DateOnly(2026, 12, 14)], Source = "thử" }],
        });
        var moved = ReviewTimetable.Load(PolicyContent.Folder, calendar).For(2026, new DateOnly(2026, 11, 22))!;

        Assert.True(moved.HolidaysAnnounced);
        Assert.Equal(new DateOnly(2026, 12, 9), moved.Steps.Single(s => s.Rule.Id == "repost").LatestStart);
        Assert.Equal(new DateOnly(2026, 11, 24), moved.Steps.Single(s => s.Rule.Id == "village_meeting").LatestStart);
    }

    private static YearTimetable In2026(string today) => Timetable.For(2026, PolicyContent.Day(today))!;

    private static ReviewStep Step(string id, string today) => In2026(today).Steps.Single(s => s.Rule.Id == id);
}
