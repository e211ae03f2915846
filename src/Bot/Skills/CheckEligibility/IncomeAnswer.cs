using CauNoi.Knowledge.Policy.Classification;

namespace CauNoi.Bot.Skills.CheckEligibility;

/// <summary>What was answered to the question about income.</summary>
/// <param name="Kind">How much was said.</param>
/// <param name="Range">đồng a month: of one person, or of the whole family while the number of people is still asked for.</param>
public readonly record struct IncomeAnswer(IncomeKind Kind, IncomeRange Range)
{
    public static IncomeAnswer Unknown { get; } = new(IncomeKind.Unknown, default);

    /// <summary>True if a sum was said, and not only where it lies.</summary>
    public bool IsExact => Kind == IncomeKind.OfPerson && Range.From == Range.To;

    public static IncomeAnswer OfPerson(long from, long to) => new(IncomeKind.OfPerson, new IncomeRange(from, to));

    public static IncomeAnswer OfFamily(long sum) => new(IncomeKind.OfFamily, new IncomeRange(sum, sum));
}

/// <summary>How much was said about the income.</summary>
public enum IncomeKind
{
    NotAsked,
    Unknown,
    OfPerson,

    /// <summary>The family's income, with the number of people still to be asked for.</summary>
    OfFamily,
}
