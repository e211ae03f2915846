using System.Text.RegularExpressions;

namespace CauNoi.Bot.Skills.HouseholdLookup;

/// <summary>Finds the code of a household in what somebody typed.</summary>
internal static partial class HouseholdCode
{
    /// <summary>A code of the common form (hamlet, hyphen, number) anywhere in the text.</summary>
    public static string? Bare(string text) => BareForm().Match(text) is { Success: true } match ? match.Value : null;

    /// <summary>A code of any form after the word "hộ"; a bare number or a span of years is none.</summary>
    public static string? Named(string text) => Bare(text) ?? (NamedForm().Match(text) is { Success: true } match ? match.Groups["code"].Value : null);

    // Long enough not to be a span of years ("2027-2030").
    [GeneratedRegex(@"(?<!\d)\d{6,8}-\d{3,6}(?:-\d)?(?![\d-])")]
    private static partial Regex BareForm();

    [GeneratedRegex(@"\b(?:h\u1ED9|ho)\s+(?!20\d\d\b)(?<code>(?=\S*\d)(?=\S*[-/A-Za-z])[A-Za-z0-9][A-Za-z0-9/-]*[A-Za-z0-9])(?![\p{L}\p{M}])", RegexOptions.IgnoreCase)]
    private static partial Regex NamedForm();
}
