using CauNoi.Knowledge.Policy.Reviews;
using CauNoi.Knowledge.Policy.Rows;

namespace CauNoi.Knowledge.Tests.Policy.Reviews;

public sealed class ReviewTimetableTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.Load(PolicyContent.Folder);

    private static readonly IReadOnlyList<ReviewRule> Rules = ReviewRule.LoadAll(PolicyContent.Folder);

    private static readonly ReviewTimetable Timetable = new(Rules, Calendar);

    // As if the rules went on: what is asked of other years is the planning.
    private static readonly ReviewTimetable Lasting = new([.. Rules.Select(r => r with { ValidTo = null })], Calendar);

    [Fact]
    public void The_annual_steps_of_2026_come_first_and_in_the_order_in_which_they_are_taken() =>
        Assert.Equal(
            ["open", "preliminary_report", "list_and_survey", "village_meeting", "posting", "recheck", "repost", "recognise", "final_report"],
            In2026("22/11/2026").Steps.Take(9).Select(s => s.Id));

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

        Assert.Equal(due, string.Join(' ', timetable.DueFrom(PolicyContent.Day(today)).Where(s => s.Month is null && s.Kind != ReviewKind.Switch).Select(s => s.Id)));
    }

    [Theory]
    [InlineData(2021)]
    [InlineData(2027)]
    public void No_timetable_is_made_up_for_a_year_whose_procedure_is_not_known(int year) =>
        Assert.Null(Timetable.For(year, new DateOnly(year, 11, 22)));

    [Fact]
    public void Every_step_names_its_document_and_how_sure_it_is_and_has_an_id_of_its_own()
    {
        var steps = In2026("22/11/2026").Steps;

        Assert.All(steps, s => Assert.Matches("^(Quyết định|Nghị định) ", s.Rule.Source));
        Assert.All(steps, s => Assert.True(s.Rule.Confidence.IsSpoken()));
        Assert.Equal(steps.Count, steps.DistinctBy(s => s.Id).Count());
    }

    [Theory]
    [InlineData("24/11/2026", true)]
    [InlineData("24/11/2026", false)]
    public void The_meeting_may_be_held_until_25_November_2026_whether_or_not_24_November_is_off(string day, bool off)
    {
        var holidays = PolicyContent.Folder.ReadYaml<HolidayFile>("policy/holidays.yaml") with
        {
            Announced = [new AnnouncedYear { Year = 2026, DaysOff = off ? [PolicyContent.Day(day)] : [], Source = "thử", Confidence = Confidence.C }],
        };
        var timetable = ReviewTimetable.Load(PolicyContent.Folder, new WorkingCalendar(holidays)).For(2026, new DateOnly(2026, 11, 22))!;
        var room = timetable.Complaints.Single(c => c.Kind == ReviewKind.Annual);

        Assert.True(timetable.HolidaysAnnounced);
        Assert.Equal(
            (new DateOnly(2026, 11, 25), new DateOnly(2026, 12, 14), 3, 7, 3), (room.MeetingUntil!.Value, room.To, room.PostingDays, room.RecheckDays, room.RepostDays));
        Assert.Equal(new DateOnly(2026, 11, off ? 23 : 24), timetable.Steps.Single(s => s.Id == "list_and_survey").LatestStart);
    }

    [Fact]
    public void A_step_whose_date_hangs_on_a_day_that_may_be_off_says_so()
    {
        var moving = In2026("22/11/2026").Steps.Where(s => s.Kind == ReviewKind.Annual && s.MayMoveTo is not null);

        Assert.Equal([("list_and_survey", new DateOnly(2026, 11, 23))], moving.Select(s => (s.Id, s.MayMoveTo!.Value)));
    }

    [Theory]
    [InlineData(2026, "monthly_intake-2026-03", "15/03/2026", "15/03/2026", null, "15/03/2026", true)] // a Sunday
    [InlineData(2026, "monthly_meeting-2026-03", "15/03/2026", "30/03/2026", "24/03/2026", "24/03/2026", false)]
    [InlineData(2026, "monthly_posting-2026-03", "15/03/2026", "30/03/2026", "25/03/2026", "27/03/2026", false)]
    [InlineData(2026, "monthly_decide-2026-03", "15/03/2026", "30/03/2026", "30/03/2026", "30/03/2026", false)]
    [InlineData(2026, "monthly_decide-2026-08", "15/08/2026", "30/08/2026", "28/08/2026", "28/08/2026", false)] // a Sunday ends it
    [InlineData(2026, "monthly_posting-2026-04", "15/04/2026", "30/04/2026", "23/04/2026", "28/04/2026", false)] // Giỗ Tổ made up for on the 27th
    [InlineData(2026, "monthly_meeting-2026-02", "15/02/2026", "02/03/2026", "24/02/2026", "24/02/2026", false)] // the week after Tết
    [InlineData(2026, "monthly_decide-2026-12", "15/12/2026", "30/12/2026", "30/12/2026", "30/12/2026", false)]
    [InlineData(2028, "monthly_decide-2028-02", "15/02/2028", "01/03/2028", "01/03/2028", "01/03/2028", false)] // by way of 29 February
    [InlineData(2028, "monthly_posting-2028-02", "15/02/2028", "01/03/2028", "25/02/2028", "29/02/2028", false)]
    [InlineData(2026, "average_living_posting-2026-03", "15/03/2026", "30/03/2026", "18/03/2026", "24/03/2026", false)]
    [InlineData(2026, "average_living_recheck-2026-03", "15/03/2026", "30/03/2026", "25/03/2026", "27/03/2026", false)]
    [InlineData(2026, "average_living_posting-2026-02", "15/02/2026", "02/03/2026", "23/02/2026", "27/02/2026", false)] // no re-check fits after Tết
    [InlineData(2026, "monthly_report-2026-02", "01/02/2026", "05/02/2026", null, "05/02/2026", false)]
    [InlineData(2026, "monthly_report-2026-04", "01/04/2026", "05/04/2026", null, "05/04/2026", true)] // a Sunday
    [InlineData(2026, "final_report", "01/12/2026", "19/12/2026", null, "19/12/2026", true)] // a Saturday
    [InlineData(2026, "standard_switch", "01/01/2027", "01/01/2027", null, "01/01/2027", true)]
    public void Rounds_and_reports_have_their_days(int year, string id, string from, string to, string? latestStart, string deadline, bool dayOff)
    {
        var step = Lasting.For(year, new DateOnly(year, 1, 1))!.Steps.Single(s => s.Id == id);

        Assert.Equal(
            (PolicyContent.Day(from), PolicyContent.Day(to), latestStart is null ? (DateOnly?)null : PolicyContent.Day(latestStart), PolicyContent.Day(deadline), dayOff),
            (step.From, step.To, step.LatestStart, step.Deadline, step.DeadlineIsDayOff));
    }

    [Fact]
    public void The_commune_reports_each_month_from_February_to_September() =>
        Assert.Equal([2, 3, 4, 5, 6, 7, 8, 9], In2026("22/11/2026").Steps.Where(s => s.Rule.Id == "monthly_report").Select(s => s.Month!.Value));

    [Fact]
    public void No_monthly_round_holds_a_full_complaint_and_none_plans_one()
    {
        foreach (var year in Enumerable.Range(2022, 13))
        {
            var timetable = Lasting.For(year, new DateOnly(year, 1, 1))!;

            Assert.All(timetable.Complaints.Where(c => c.Kind == ReviewKind.Monthly), c => Assert.False(c.Fits));
            Assert.DoesNotContain(timetable.Steps, s => s.Rule.Id is "monthly_recheck" or "monthly_repost");
        }
    }

    [Fact]
    public void A_round_of_average_living_households_holds_a_re_check_but_not_after_Tet() =>
        Assert.Equal([2], In2026("22/11/2026").Complaints.Where(c => c.Kind == ReviewKind.AverageLiving && !c.Fits).Select(c => c.Month!.Value));

    [Theory]
    [InlineData("22/11/2026", "list_and_survey village_meeting posting recheck repost recognise")]
    [InlineData("25/11/2026", "village_meeting posting recheck repost recognise")]
    [InlineData("31/08/2026", "")]
    [InlineData("15/12/2026", "final_report")]
    public void Due_on_a_day_is_what_has_begun_and_is_not_past_its_deadline(string day, string due) =>
        Assert.Equal(due, string.Join(' ', In2026(day).DueOn(PolicyContent.Day(day)).Where(s => s.Month is null).Select(s => s.Id)));

    [Theory]
    [InlineData("22/11/2026", "preliminary_report open")]
    [InlineData("26/11/2026", "village_meeting list_and_survey preliminary_report open")]
    [InlineData("31/08/2026", "")]
    public void Late_is_what_is_past_its_deadline(string day, string late) =>
        Assert.Equal(late, string.Join(' ', In2026(day).LateOn(PolicyContent.Day(day)).Where(s => s.Month is null).Select(s => s.Id)));

    [Fact]
    public void Only_annual_steps_remind() =>
        Assert.Equal(
            "open preliminary_report list_and_survey village_meeting posting recognise final_report",
            string.Join(' ', In2026("22/11/2026").Steps.Where(s => s.Rule.Remind.Count > 0).Select(s => s.Id)));

    [Fact]
    public void A_rule_of_a_new_year_brings_its_own_procedure_and_the_others_are_said_to_be_missing()
    {
        var added = Rules.Single(r => r.Kind == ReviewKind.Monthly) with { ValidFrom = new DateOnly(2027, 3, 1), ValidTo = null };
        var timetable = new ReviewTimetable([.. Rules, added], Calendar).For(2027, new DateOnly(2027, 1, 1))!;

        Assert.Equal(new DateOnly(2027, 3, 15), timetable.Steps[0].From);
        Assert.Equal([ReviewKind.Annual, ReviewKind.AverageLiving, ReviewKind.Report], timetable.WithoutRule);
    }

    private static YearTimetable In2026(string today) => Timetable.For(2026, PolicyContent.Day(today))!;

    private static ReviewStep Step(string id, string today) => In2026(today).Steps.Single(s => s.Id == id);
}
