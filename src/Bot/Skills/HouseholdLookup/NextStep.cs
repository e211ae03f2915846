using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;
using CauNoi.Data.Gaps;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Reviews;

namespace CauNoi.Bot.Skills.HouseholdLookup;

/// <summary>The one thing to do next about a household: mend the worst of several defects, else the next step of the yearly review.</summary>
public sealed class NextStep(PolicyBase policy, RegistryWords words, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("household-lookup");

    /// <returns>Null if nothing is known to be due.</returns>
    public string? Line(IReadOnlyList<Gap> gaps, Role role, DateOnly today)
    {
        if (gaps.Count > 1)
            return _texts.Text("next_gap", ("gap", words.Gap(gaps.MaxBy(g => policy.Gaps.Of(g.Rule, today).Severity)!)));
        return policy.Reviews.For(today.Year, today)?.DueFrom(today).FirstOrDefault(s => s.Kind == ReviewKind.Annual && Concerns(s, role)) is { } step
            ? _texts.Text("next_step", ("title", step.Rule.Title), ("deadline", VietnamFormat.Date(step.Deadline)))
            : null;
    }

    private static bool Concerns(ReviewStep step, Role role) =>
        step.Rule.Concerns.Count == 0 || step.Rule.Concerns.Contains(ContentKey.Of(role));
}
