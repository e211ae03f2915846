using System.Globalization;
using CauNoi.Knowledge.Policy.Reviews;

namespace CauNoi.Knowledge.Tests.Policy.Reviews;

public sealed class EscalationTests
{
    private static readonly EscalationRules Rules = EscalationRules.Load(PolicyContent.Folder);

    private static readonly DateOnly Due = new(2026, 11, 25);

    [Theory]
    // Reminded on the 11th and the 18th: three days before the deadline the officer hears of it, and every four days.
    [InlineData("head-silent", 2, "2026-11-11", null, "2026-11-21", null)]
    [InlineData("head-silent", 2, "2026-11-11", null, "2026-11-22", "head-silent-1")]
    [InlineData("head-silent", 2, "2026-11-11", null, "2026-11-26", "head-silent-2")]
    [InlineData("head-silent", 1, "2026-11-11", null, "2026-11-26", null)]
    // Who was first reminded the day before is given time.
    [InlineData("head-silent", 2, "2026-11-21", null, "2026-11-25", null)]
    [InlineData("head-silent", 2, "2026-11-21", null, "2026-11-26", "head-silent-1")]
    // Who asked to be reminded later has answered.
    [InlineData("head-silent", 3, "2026-11-11", "2026-11-24", "2026-11-28", null)]
    [InlineData("head-silent", 3, "2026-11-11", "2026-11-24", "2026-11-29", "head-silent-1")]
    [InlineData("commune-silent", 3, "2026-11-11", null, "2026-11-27", null)]
    [InlineData("commune-silent", 3, "2026-11-11", null, "2026-11-28", "commune-silent-1")]
    public void The_next_level_is_told_after_so_many_reminders_and_days(string rule, int reminders, string since, string? answeredUntil, string today, string? told) =>
        Assert.Equal(told, Rule(rule).StageAt(new Silence(Due, Day(since), reminders, Day(since), answeredUntil is null ? null : Day(answeredUntil)), Day(today))?.Id);

    [Fact]
    public void Where_nobody_can_be_reminded_the_next_level_is_told_as_soon_as_somebody_should_have_been() =>
        Assert.Equal(
            [null, "no-head-1", "no-head-1", "no-head-2"],
            new[] { "2026-11-10", "2026-11-11", "2026-11-17", "2026-11-18" }.Select(d => Rule("no-head").StageAt(new Silence(Due, Day("2026-11-11"), 0, null, null), Day(d))?.Id));

    [Fact]
    public void From_hamlet_to_commune_to_province_no_level_is_left_out()
    {
        Assert.Equal(["officer", "officer"], Rules.Rules.Where(r => r.From == "hamlet_head").Select(r => r.To));
        Assert.Equal(["province", "province"], Rules.Rules.Where(r => r.From == "officer").Select(r => r.To));
    }

    private static EscalationRule Rule(string id) => Rules.Rules.Single(r => r.Id == id);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
