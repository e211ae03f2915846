using System.Text;

namespace CauNoi.Data.Exchange;

/// <summary>How codes and names of areas are written, whatever list they come from.</summary>
internal static class AreaNames
{
    public const int ProvinceDigits = 2;
    public const int CommuneDigits = 5;

    public static string Padded(string code, int digits) => code.PadLeft(digits, '0');

    /// <summary>The name in composed letters, beginning with a capital.</summary>
    public static string Written(string name)
    {
        var composed = name.Trim().Normalize(NormalizationForm.FormC);
        return composed.Length == 0 ? "" : $"{char.ToUpperInvariant(composed[0])}{composed[1..]}";
    }
}
