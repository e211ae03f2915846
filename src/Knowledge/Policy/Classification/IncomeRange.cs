namespace CauNoi.Knowledge.Policy.Classification;

/// <summary>The incomes that are possible, in đồng per person and month, both ends included.</summary>
public readonly record struct IncomeRange(long From, long To)
{
    public static IncomeRange Any { get; } = new(0, long.MaxValue);

    public bool IsEmpty => From > To;

    public IncomeRange And(IncomeRange other) => new(Math.Max(From, other.From), Math.Min(To, other.To));
}
