using System.Globalization;
using CauNoi.Knowledge.Policy.Reviews;

namespace CauNoi.Knowledge.Tests.Policy.Reviews;

public sealed class ReminderLadderTests
{
    private static readonly ReminderRules Rules = ReminderRules.Load(PolicyContent.Folder);

    private static readonly DateOnly Deadline = new(2026, 12, 14);

    [Theory]
    [InlineData("2026-11-30 06:59", null)]
    [InlineData("2026-11-30 07:00", "two-weeks")]
    [InlineData("2026-12-07 06:59", "two-weeks")]
    [InlineData("2026-12-07 07:00", "one-week")]
    [InlineData("2026-12-11 06:59", "one-week")]
    [InlineData("2026-12-11 07:00", "three-days")]
    [InlineData("2026-12-14 06:59", "three-days")]
    [InlineData("2026-12-14 07:00", "last-day")]
    [InlineData("2026-12-14 23:59", "last-day")]
    [InlineData("2026-12-15 06:59", "last-day")]
    [InlineData("2026-12-15 07:00", "late")]
    [InlineData("2026-12-27 12:00", "late-week")]
    [InlineData("2026-12-28 07:00", "late-more")]
    [InlineData("2027-01-11 06:59", "late-more")]
    [InlineData("2027-01-11 07:00", "late-more-2")]
    [InlineData("2027-01-25 07:00", "late-more-3")]
    public void A_deadline_reaches_each_stage_at_seven_in_the_morning_and_the_last_one_again_and_again(string now, string? stage) =>
        Assert.Equal(stage, At(now)?.Id);

    [Theory]
    [InlineData("2028-03-07", "2028-02-29 07:00", "one-week")]
    [InlineData("2028-03-07", "2028-02-28 23:59", "two-weeks")]
    [InlineData("2027-03-07", "2027-02-28 07:00", "one-week")]
    [InlineData("2027-01-02", "2026-12-30 07:00", "three-days")]
    [InlineData("2026-11-30", "2026-12-01 07:00", "late")]
    public void Month_ends_leap_days_and_new_year_are_days_like_others(string deadline, string now, string stage) =>
        Assert.Equal(stage, Rules[DutyRhythm.Yearly].StageAt(DateOnly.Parse(deadline, CultureInfo.InvariantCulture), false, false, Time(now), Rules.Hours.SendAt)?.Id);

    [Fact]
    public void What_nobody_can_report_as_done_is_told_up_to_its_deadline_alone()
    {
        Assert.Equal("last-day", At("2026-12-14 23:59", endsWithDeadline: true)?.Id);
        Assert.Null(At("2026-12-15 00:00", endsWithDeadline: true));
    }

    [Theory]
    [InlineData("2026-12-11 07:00", true, false)]
    [InlineData("2026-12-14 07:00", false, true)]
    [InlineData("2026-12-15 07:00", false, false)]
    [InlineData("2026-12-15 07:00", true, true)]
    [InlineData("2026-12-28 07:00", true, false)]
    public void Urgent_are_the_last_day_and_the_day_after_the_law_s_own(string now, bool lawsLastDay, bool urgent) =>
        Assert.Equal(urgent, At(now, lawsLastDay)!.Urgent);

    [Fact]
    public void After_an_outage_only_the_last_stage_is_due_and_missed_ones_are_not_caught_up()
    {
        // The program was off from before the first stage until two days before the deadline.
        var due = new[] { "2026-11-29 07:00", "2026-12-12 07:00", "2026-12-12 08:00" }.Select(t => At(t)?.Id);

        Assert.Equal([null, "three-days", "three-days"], due);
    }

    [Fact]
    public void Hour_by_hour_each_stage_is_reached_once_and_never_left_backwards()
    {
        var hours = Enumerable.Range(0, 24 * 60).Select(h => new DateTime(2026, 11, 25).AddHours(h));

        var changes = hours.Select(h => At(h, false, false)?.Id).OfType<string>().Aggregate(new List<string>(), (seen, id) =>
        {
            if (seen.Count == 0 || seen[^1] != id)
                seen.Add(id);
            return seen;
        });

        Assert.Equal(["two-weeks", "one-week", "three-days", "last-day", "late", "late-three-days", "late-week", "late-more", "late-more-2"], changes);
    }

    [Fact]
    public void A_stage_says_since_when_it_holds()
    {
        var hours = Enumerable.Range(0, 24 * 60).Select(h => new DateTime(2026, 11, 30).AddHours(h + 7));

        Assert.All(hours, h => Assert.Equal(At(h, false, false)!.Id, At(At(h, false, false)!.Since.ToDateTime(Rules.Hours.SendAt), false, false)!.Id));
    }

    private static ReachedStage? At(string now, bool lawsLastDay = false, bool endsWithDeadline = false) => At(Time(now), lawsLastDay, endsWithDeadline);

    private static ReachedStage? At(DateTime now, bool lawsLastDay, bool endsWithDeadline) =>
        Rules[DutyRhythm.Yearly].StageAt(Deadline, lawsLastDay, endsWithDeadline, now, Rules.Hours.SendAt);

    private static DateTime Time(string text) => DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
