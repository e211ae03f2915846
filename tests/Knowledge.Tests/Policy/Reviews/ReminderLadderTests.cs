using System.Globalization;
using CauNoi.Knowledge.Policy.Reviews;

namespace CauNoi.Knowledge.Tests.Policy.Reviews;

public sealed class ReminderLadderTests
{
    private static readonly ReminderLadder Ladder = ReminderLadder.Load(PolicyContent.Folder);

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
    [InlineData("2026-12-15 00:00", null)]
    [InlineData("2027-01-05 07:00", null)]
    public void A_deadline_reaches_each_stage_at_seven_in_the_morning(string now, string? stage) =>
        Assert.Equal(stage, Ladder.StageAt(Deadline, Time(now))?.Id);

    [Fact]
    public void After_an_outage_only_the_last_stage_is_due_and_missed_ones_are_not_caught_up()
    {
        // The program was off from before the first stage until two days before the deadline.
        var due = new[] { "2026-11-29 07:00", "2026-12-12 07:00", "2026-12-12 08:00" }.Select(t => Ladder.StageAt(Deadline, Time(t))?.Id);

        Assert.Equal([null, "three-days", "three-days"], due);
    }

    [Fact]
    public void Hour_by_hour_each_stage_is_reached_once_and_never_left_backwards()
    {
        var hours = Enumerable.Range(0, 24 * 21).Select(h => new DateTime(2026, 11, 25).AddHours(h));
        var stages = hours.Select(h => Ladder.StageAt(Deadline, h)?.Id).OfType<string>();

        var changes = stages.Aggregate(new List<string>(), (seen, id) =>
        {
            if (seen.Count == 0 || seen[^1] != id)
                seen.Add(id);
            return seen;
        });

        Assert.Equal(["two-weeks", "one-week", "three-days", "last-day"], changes);
    }

    private static DateTime Time(string text) => DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
