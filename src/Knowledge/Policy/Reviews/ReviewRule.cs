using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy.Rows;

namespace CauNoi.Knowledge.Policy.Reviews;

/// <summary>A procedure that holds for the rounds which begin within its validity; one row of <c>policy/review-timetable.yaml</c>.</summary>
public sealed record ReviewRule : IPolicyRow, ICheckedContent
{
    private const string Table = "review-timetable.yaml";

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
    public static IReadOnlyList<ReviewRule> LoadAll(PolicyFolder folder)
    {
        var rows = folder.Read<ReviewRule>(Table);
        foreach (var row in rows)
            if (row.Row.Steps.GroupBy(s => s.Id).FirstOrDefault(g => g.Count() > 1) is { } twice)
                throw Fault(row, twice.Key, $"a rule has the step '{twice.Key}' twice");
        for (var i = 1; i < rows.Count; i++)
        {
            var (row, rule) = (rows[i], rows[i].Row);
            foreach (var earlier in rows.Take(i).Select(r => r.Row).Where(rule.Overlaps))
                if (earlier.Kind == rule.Kind)
                    throw Fault(row, rule.Id, $"'{rule.Id}' and '{earlier.Id}' are both {rule.Kind} and hold at the same time");
                else if (earlier.Steps.Select(s => s.Id).Intersect(rule.Steps.Select(s => s.Id)).FirstOrDefault() is { } step)
                    throw Fault(row, step, $"the step '{step}' stands in two rules that hold at the same time");
        }

        return [.. rows.Select(r => r.Row)];
    }

    /// <summary>The rounds that begin in a year while the rule holds.</summary>
    internal IEnumerable<ReviewRound> RoundsOf(int year)
    {
        var rounds = Rounds is null
            ? [ReviewRound.Yearly(this, year)]
            : Rounds.Months.Order().Select(month => ReviewRound.Monthly(this, Rounds, year, month));
        return rounds.Where(r => ValidFrom <= r.Start && r.Start <= (ValidTo ?? DateOnly.MaxValue));
    }

    private static ContentException Fault(RowSource<ReviewRule> row, string id, string message) => new(row.FaultAt($"- id: {id}", message));

    private bool Overlaps(ReviewRule other) => ValidFrom <= (other.ValidTo ?? DateOnly.MaxValue) && other.ValidFrom <= (ValidTo ?? DateOnly.MaxValue);

    string? ICheckedContent.FindFault() =>
        ValidTo < ValidFrom ? $"'valid_to' of '{Id}' lies before its 'valid_from'"
        : Steps.Count == 0 ? $"'{Id}' has no steps"
        : Steps.FirstOrDefault(s => Rounds is null == (s.From is null && s.On is null)) is { } step
            ? Rounds is null ? $"step '{step.Id}' needs 'from' and 'to', or 'on'" : $"step '{step.Id}' of monthly rounds has no 'from', 'to' or 'on'"
        : Steps.Any(s => s.LastDay is not null && (Rounds is null || s.LastDay > Rounds.LastsDays)) ? $"'last_day' in '{Id}' must lie within a monthly round"
        : null;
}
