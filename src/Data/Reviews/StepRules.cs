using CauNoi.Data.Access;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy.Reviews;

namespace CauNoi.Data.Reviews;

/// <summary>The timetable's rule behind a step of a campaign.</summary>
internal sealed class StepRules(ReviewTimetable reviews)
{
    private readonly Dictionary<int, IReadOnlyDictionary<string, ReviewStep>> _years = [];

    /// <summary>Null for a step of which the timetable of its year knows nothing.</summary>
    /// <param name="stepId">The rule's id, with what tells rounds and complaints apart after it.</param>
    public ReviewStep? Find(int year, string stepId)
    {
        if (!_years.TryGetValue(year, out var rules))
            _years.Add(year, rules = (reviews.For(year, new DateOnly(year, 1, 1))?.Steps ?? []).GroupBy(s => s.Rule.Id).ToDictionary(g => g.Key, g => g.First()));
        return rules.GetValueOrDefault(string.Concat(stepId.TakeWhile(c => char.IsAsciiLetter(c) || c == '_')));
    }

    public static DutyRhythm RhythmOf(ReviewStep step) => step.Month is null ? DutyRhythm.Yearly : DutyRhythm.Monthly;

    /// <summary>The roles that the timetable reminds. A step that it reminds nobody of, because it need not come to it, is the officer's once it has come to it.</summary>
    public static IReadOnlyList<Role> RolesOf(ReviewStepRule rule, bool hasBegun) =>
        rule.Remind.Count == 0 && hasBegun ? [Role.Officer] : [.. Recipients.Roles.Where(r => rule.Remind.Contains(ContentKey.Of(r)))];
}
