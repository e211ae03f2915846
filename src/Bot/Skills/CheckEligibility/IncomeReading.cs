namespace CauNoi.Bot.Skills.CheckEligibility;

/// <summary>What was read in a text about income.</summary>
/// <param name="Sum">đồng, as it was written.</param>
/// <param name="Months">In how many months it is earned: 1 or 12.</param>
/// <param name="People">Among how many it is to be divided: 1 for the income of one person; null if it is the family's and the number is not said.</param>
/// <param name="Fault">Why nothing can be concluded from it; the other values mean nothing then.</param>
public sealed record IncomeReading(long Sum, int Months, int? People, IncomeFault Fault)
{
    /// <summary>đồng a month, of one person if the number of people is known; rounded up, because what lies above a line must not be rounded down to it.</summary>
    public long Monthly => DivideUp(Sum, Months * (People ?? 1L));

    public static IncomeReading Of(IncomeFault fault) => new(0, 1, 1, fault);

    public static long DivideUp(long sum, long among) => (sum / among) + (sum % among == 0 ? 0 : 1);
}

/// <summary>Why a text says no income.</summary>
public enum IncomeFault
{
    None,

    /// <summary>No number in it.</summary>
    NoNumber,

    /// <summary>A bare number that may be thousands or millions.</summary>
    NoUnit,
    SeveralSums,

    /// <summary>A sum for a day or a week: how many of them are worked, nobody knows.</summary>
    ShortTime,
    Negative,
}
