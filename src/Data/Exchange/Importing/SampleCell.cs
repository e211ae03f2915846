using System.Globalization;
using CauNoi.Data.Exchange.Tables.Cells;
using CauNoi.Data.Protection;

namespace CauNoi.Data.Exchange.Importing;

/// <summary>A cell as it is shown to whoever has to say what its column means.</summary>
internal static class SampleCell
{
    private const int Longest = 40;
    private const int FewestDigitsMasked = 6;

    public static string Masked(string cell)
    {
        if (DateText.Read(cell).Date is { } date)
            return string.Create(CultureInfo.InvariantCulture, $"…/…/{date.Year}");
        if (cell.Count(char.IsAsciiDigit) >= FewestDigitsMasked)
            return MaskedNumber.Of(cell);
        var line = cell.ReplaceLineEndings(" ");
        return line.Length > Longest ? $"{line[..Longest]}…" : line;
    }
}
