using CauNoi.Knowledge.Content;

namespace CauNoi.Knowledge.Policy.Reviews;

/// <summary>A procedure that holds for the rounds which begin within its validity; one row of <c>policy/review-timetable.yaml</c>.</summary>
public sealed record ReviewRule : ICheckedContent
{
    private const string File = "policy/review-timetable.yaml";

    public required string Id { get; init; }

    public required ReviewKind Kind { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>Null while no end is known.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Null for a procedure that is gone through once a year.</summary>
    public ReviewRounds? Rounds { get; init; }

    /// <summary>The steps in the order in which they are taken.</summary>
    public required IReadOnlyList<ReviewStepRule> Steps { get; init; }

    /// <summary>What a reader of the timetable must know besides.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <exception cref="ContentException">The file cannot be read, or two rules of the same time say the same thing.</exception>
    public static IReadOnlyList<ReviewRule> LoadAll(ContentFolder folder)
    {
        var rules = folder.ReadYaml<List<ReviewRule>>(File);
        if (rules.SelectMany(r => r.Steps.GroupBy(s => s.Id)).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw Fault(folder, twice.Key, $"a rule has the step '{twice.Key}' twice");
        for (var i = 1; i < rules.Count; i++)
            foreach (var earlier in rules.Take(i).Where(rules[i].Overlaps))
                if (earlier.Kind == rules[i].Kind)
                    throw Fault(folder, rules[i].Id, $"'{rules[i].Id}' and '{earlier.Id}' are both {rules[i].Kind} and hold at the same time");
                else if (earlier.Steps.Select(s => s.Id).Intersect(rules[i].Steps.Select(s => s.Id)).FirstOrDefault() is { } step)
                    throw Fault(folder, step, $"the step '{step}' stands in two rules that hold at the same time");
        return rules;
    }

    /// <summary>The rounds that begin in a year while the rule holds.</summary>
    internal IEnumerable<ReviewRound> RoundsOf(int year)
    {
        var rounds = Rounds is null
            ? [ReviewRound.Yearly(this, year)]
            : Rounds.Months.Order().Select(month => ReviewRound.Monthly(this, Rounds, year, month));
        return rounds.Where(r => ValidFrom <= r.Start && r.Start <= (ValidTo ?? DateOnly.MaxValue));
    }

    private static ContentException Fault(ContentFolder folder, string id, string message) =>
        new(ContentFault.At(File, folder.ReadText(File), $"- id: {id}", message));

    private bool Overlaps(ReviewRule other) => ValidFrom <= (other.ValidTo ?? DateOnly.MaxValue) && other.ValidFrom <= (ValidTo ?? DateOnly.MaxValue);

    string? ICheckedContent.FindFault() =>
        ValidTo < ValidFrom ? $"'valid_to' of '{Id}' lies before its 'valid_from'"
        : Steps.Count == 0 ? $"'{Id}' has no steps"
        : Steps.FirstOrDefault(s => Rounds is null == (s.From is null && s.On is null)) is { } step
            ? Rounds is null ? $"step '{step.Id}' needs 'from' and 'to', or 'on'" : $"step '{step.Id}' of monthly rounds has no 'from', 'to' or 'on'"
        : Steps.Any(s => s.LastDay is not null && (Rounds is null || s.LastDay > Rounds.LastsDays)) ? $"'last_day' in '{Id}' must lie within a monthly round"
        : null;
}
