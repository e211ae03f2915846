using System.Globalization;

namespace CauNoi.Data.Protection;

/// <summary>The form in which two writings of a number are the same.</summary>
internal static class ComparedNumber
{
    private const string Country = "84";

    // A mobile number that begins with 084 has nine digits after its zero.
    private const int LongestWithoutCountry = 9;

    /// <returns>The digits; a text without any as it is.</returns>
    public static string Of(string text, ProtectedField field)
    {
        var digits = text.All(char.IsAsciiDigit) ? text : string.Concat(text.Select(c => CharUnicodeInfo.GetDecimalDigitValue(c)).Where(d => d >= 0));
        if (digits.Length == 0)
            return text;
        if (field != ProtectedField.Phone)
            return digits;
        var local = digits.AsSpan().TrimStart('0');
        if (local.Length > LongestWithoutCountry && local.StartsWith(Country))
            local = local[Country.Length..].TrimStart('0');
        return digits.Length == local.Length + 1 && digits[0] == '0' ? digits : $"0{local}";
    }
}
