namespace CauNoi.Data.Gaps;

/// <summary>Which birth dates somebody alive can have.</summary>
internal static class BirthDates
{
    private const int OldestPossibleAge = 120;

    public static bool IsPossible(DateOnly born, DateOnly asOf) => born <= asOf && born >= asOf.AddYears(-OldestPossibleAge);
}
