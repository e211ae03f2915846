using System.Globalization;
using CauNoi.Knowledge.Policy.Privacy;

namespace CauNoi.Knowledge.Tests.Policy.Privacy;

public sealed class PrivacyDeadlinesTests
{
    private static readonly PrivacyDeadlines Deadlines = PolicyContent.Base.Privacy;

    /// <summary>Around Tết Bính Ngọ: 2 February 2026 is a Monday, the first day of the lunar year is 17 February.</summary>
    [Theory]
    [InlineData("acknowledge", "02/02/2026", "04/02/2026")]
    [InlineData("acknowledge", "06/02/2026", "10/02/2026")] // Friday: the weekend between
    [InlineData("acknowledge", "07/02/2026", "10/02/2026")] // Saturday
    [InlineData("acknowledge", "12/02/2026", "23/02/2026")] // a Thursday; 16/02 to 20/02 are off whichever days are chosen
    [InlineData("acknowledge", "31/12/2026", "05/01/2027")] // 01/01/2027 is a Friday
    [InlineData("acknowledge", "29/04/2026", "05/05/2026")] // 30/04, 01/05 and a weekend
    [InlineData("withdrawal_of_consent", "10/02/2026", "25/02/2026")]
    [InlineData("access", "10/02/2026", "20/02/2026")]
    [InlineData("correction", "10/02/2026", "20/02/2026")]
    [InlineData("deletion", "10/02/2026", "02/03/2026")]
    public void The_last_day_to_answer_is_as_the_law_counts(string id, string askedOn, string dueOn) =>
        Assert.Equal(dueOn, Deadlines.DueOn(id, PolicyContent.Day(askedOn)).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));

    [Fact]
    public void The_days_that_people_are_told_are_the_days_that_are_counted()
    {
        var day = new DateOnly(2026, 11, 22);
        foreach (var (figure, row) in new[] { ("privacy.acknowledge-days", "acknowledge"), ("privacy.withdraw-days", "withdrawal_of_consent") })
            Assert.Equal(PolicyContent.Base.Figures.Find(figure, day)?.Value, Deadlines.Row(row, day).Days);
    }

    [Fact]
    public void Before_the_law_was_in_force_there_is_no_deadline() =>
        Assert.Throws<ArgumentException>(() => Deadlines.DueOn("acknowledge", new DateOnly(2025, 12, 31)));
}
