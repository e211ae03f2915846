using System.Text;
using System.Text.RegularExpressions;
using CauNoi.Data.Protection;

namespace CauNoi.Data.Messaging;

/// <summary>What somebody typed in the form in which it may be kept: without what could name a person, and of bounded length.</summary>
public static partial class MaskedText
{
    private const int LongestKept = 300;
    private const int LongestLookedAt = 1_000;
    private const string Mask = "…";

    // PostgreSQL stores no such character in a text.
    private const string Nul = "\0";

    private const int FewestDigitsOfPhone = 8;

    public static string Of(string text)
    {
        var masked = Composed(Beginning(text).Replace(Nul, "", StringComparison.Ordinal));
        masked = Email().Replace(masked, Mask);
        masked = DateOfBirth().Replace(masked, Mask);
        masked = HouseholdCode().Replace(masked, Mask);
        masked = LongNumber().Replace(masked, match => NamesNobody(match, masked) ? match.Value : Mask);
        return Cut((IsShouted(masked) ? WrittenName() : Name()).Replace(masked, Mask));
    }

    /// <summary>The text as its author may see it again: of citizen ids and phones only the last three digits are left, the rest as it is.</summary>
    public static string OfNumbers(string text) => PersonalNumber().Replace(text, match => MaskedNumber.Of(match.Value));

    // A sum of money, a year of our days or a span of them are part of the question.
    private static bool NamesNobody(Match match, string text)
    {
        var number = match.Value;
        var after = text[(match.Index + match.Length)..];
        if (Money().IsMatch(number))
            return number.Count(char.IsAsciiDigit) <= FewestDigitsOfPhone || Currency().IsMatch(after);
        var parts = number.Split([' ', '.', '-'], StringSplitOptions.RemoveEmptyEntries);
        return parts.All(p => RecentYear().IsMatch(p))
            || (parts.All(p => p.Length <= 3 || RecentYear().IsMatch(p)) && number.Count(char.IsAsciiDigit) < FewestDigitsOfPhone);
    }

    // In a message all in capitals every word looks like a name.
    private static bool IsShouted(string text) => !text.Any(char.IsLower);

    private static string Composed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair cannot be composed, and is no part of a word.
            return string.Concat(text.EnumerateRunes().Where(r => r != Rune.ReplacementChar)).Normalize(NormalizationForm.FormC);
        }
    }

    // The patterns cost the square of the length: of a very long message no more is looked at than can be kept, up to a whole word.
    private static string Beginning(string text)
    {
        if (text.Length <= LongestLookedAt)
            return text;
        var end = text.LastIndexOf(' ', LongestLookedAt);
        return end < 0 ? Mask : text[..end];
    }

    // Half a surrogate pair is no text: PostgreSQL refuses it.
    private static string Cut(string text) =>
        text.Length <= LongestKept ? text : text[..(char.IsHighSurrogate(text[LongestKept - 1]) ? LongestKept - 1 : LongestKept)];

    [GeneratedRegex(@"(?<![\d\-])(?:(?:\+?84|0)(?:[ .]?\d){8,11}|\d{12})(?![\d\-])")]
    private static partial Regex PersonalNumber();

    [GeneratedRegex(@"[\w.+\-]+@[\w\-]+(\.[\w\-]+)+")]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<=(?i:\bsinh|\bsn)(?i:\s+(?:ngày|năm|ngay|nam))?\s*:?\s*)\d{1,4}([/.\- ]\d{1,2})?([/.\- ]\d{2,4})?\b|\b\d{1,2}[/.\-]\d{1,2}[/.\-](?:19\d\d|20[01]\d)\b")]
    private static partial Regex DateOfBirth();

    [GeneratedRegex(@"(?<=(?i:\bhộ|\bho|\bmã|\bma|\bmã số|\bmã hộ)\s*:?\s*)\d+(-\d+)+")]
    private static partial Regex HouseholdCode();

    [GeneratedRegex(@"\d[\d .\-]{2,}\d")]
    private static partial Regex LongNumber();

    [GeneratedRegex(@"^[1-9]\d{0,2}(\.\d{3})+$")]
    private static partial Regex Money();

    [GeneratedRegex(@"^\s*(?i:đồng|đ\b|dong|vnđ|vnd)")]
    private static partial Regex Currency();

    [GeneratedRegex(@"^20[23]\d$")]
    private static partial Regex RecentYear();

    [GeneratedRegex(@"(?<=(?<!\p{L})(?i:tên là|tên|ten la|ten|ông|bà|anh|chị|em|cháu|ong|chau|cô|chú|bác|chồng|vợ|mẹ|bố)\s*:?\s+)\p{Lu}[\p{L}\p{M}]*\.?(\s+\p{Lu}[\p{L}\p{M}]*\.?){0,4}")]
    private static partial Regex Name();

    [GeneratedRegex(@"(?<=(?<!\p{L})(?i:tên là|ten la)\s*:?\s+)\p{Lu}[\p{L}\p{M}]*\.?(\s+\p{Lu}[\p{L}\p{M}]*\.?){0,3}")]
    private static partial Regex WrittenName();
}
