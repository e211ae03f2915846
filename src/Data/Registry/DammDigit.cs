namespace CauNoi.Data.Registry;

/// <summary>The check digit of H. M. Damm (2004): it tells every single wrong digit and every swap of two neighbours.</summary>
public static class DammDigit
{
    private static readonly string[] Table =
    [
        "0317598642", "7092154863", "4206871359", "1750983426", "6123045978", "3674209581", "5869720134", "8945362017", "9438617205", "2581436790",
    ];

    /// <summary>The digit that is written behind the digits; zeros in front change nothing.</summary>
    public static int Of(ReadOnlySpan<char> digits)
    {
        var interim = 0;
        foreach (var digit in digits)
            interim = Table[interim][digit - '0'] - '0';
        return interim;
    }
}
