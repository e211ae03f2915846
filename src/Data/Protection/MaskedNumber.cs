namespace CauNoi.Data.Protection;

/// <summary>A citizen id or a phone as every view shows it: nothing but its last three digits.</summary>
public static class MaskedNumber
{
    private const string Mask = "…";
    private const int Shown = 3;

    /// <summary>Of a shorter number three digits would be too much.</summary>
    private const int ShortestShown = 8;

    public static string Of(string number) =>
        number.Count(char.IsAsciiDigit) < ShortestShown ? Mask : Mask + string.Concat(number.Where(char.IsAsciiDigit).TakeLast(Shown));
}
