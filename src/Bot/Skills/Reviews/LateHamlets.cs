namespace CauNoi.Bot.Skills.Reviews;

/// <summary>What is late or in danger, hamlets that stand alike taken together.</summary>
public sealed class LateHamlets(CampaignWords words)
{
    /// <param name="all">The hamlets of a campaign, the most urgent first; the groups come in the same order.</param>
    /// <param name="year">The campaign's year.</param>
    /// <param name="today">The day.</param>
    public IReadOnlyList<LateGroup> Of(IEnumerable<HamletStanding> all, int year, DateOnly today) =>
    [
        .. all.Where(s => s.NeedsHelp)
            .GroupBy(s => (
                Step: words.Step(s.Pressing!, year),
                Standing: words.Standing(s.Pressing!, today),
                DaysLate: s.Pressing!.Deadline < today ? today.DayNumber - s.Pressing.Deadline.DayNumber : (int?)null,
                Delay: s.Delay is { } delay ? words.Delay(delay) : null))
            .Select(g => new LateGroup(g.Key.Step, g.Key.Standing, g.Key.DaysLate, g.Key.Delay, [.. g])),
    ];
}
