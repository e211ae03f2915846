using CauNoi.Data.Registry;

namespace CauNoi.Data.Gaps;

/// <summary>What the digits of a citizen id say of its bearer: after three of the province one of sex and century, then two of the year of birth.</summary>
internal static class CitizenIdDigits
{
    private const int Length = 12;
    private const int SexAt = 3;
    private const int YearAt = 4;
    private const int FirstCentury = 1900;

    /// <param name="digits">The id in UTF-8.</param>
    /// <param name="sex">As recorded; null is not compared.</param>
    /// <param name="born">As recorded; null is not compared.</param>
    public static bool Agree(ReadOnlySpan<byte> digits, Sex? sex, DateOnly? born)
    {
        if (digits.Length != Length || digits.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            return false;
        var kind = digits[SexAt] - '0';
        var year = FirstCentury + (kind / 2 * 100) + ((digits[YearAt] - '0') * 10) + digits[YearAt + 1] - '0';
        return (sex is null || kind % 2 == (sex == Sex.Female ? 1 : 0)) && (born is null || born.Value.Year == year);
    }
}
