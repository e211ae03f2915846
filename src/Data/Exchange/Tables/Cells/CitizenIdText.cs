using System.Text.RegularExpressions;

namespace CauNoi.Data.Exchange.Tables.Cells;

/// <summary>Reads citizen ids (số định danh cá nhân: twelve digits), which are text and never numbers.</summary>
internal static partial class CitizenIdText
{
    private const int Digits = 12;

    /// <summary>The id, or what is wrong; an id with <see cref="RemarkKind.LeadingZeroRestored"/> has to be agreed to.</summary>
    public static (string? Id, RemarkKind? Remark) Read(string text)
    {
        var digits = text.Contains(' ', StringComparison.Ordinal) ? text.Replace(" ", "", StringComparison.Ordinal) : text;
        if (digits.AsSpan().ContainsAnyExceptInRange('0', '9'))
            return (null, Scientific().IsMatch(digits) ? RemarkKind.ScientificId : RemarkKind.NotACitizenId);
        return digits.Length switch
        {
            Digits => (digits, null),
            Digits - 1 => ("0" + digits, RemarkKind.LeadingZeroRestored),
            _ => (null, RemarkKind.NotACitizenId),
        };
    }

    /// <summary>First and last digit of eleven and of twelve, enough to see what was done.</summary>
    public static string BeforeAndAfter(string restored) => $"{restored[1]}•••••••••{restored[^1]} → 0{restored[1]}•••••••••{restored[^1]}";

    [GeneratedRegex(@"^[0-9]+(?:[.,][0-9]+)?[eE]\+?[0-9]+\z")]
    private static partial Regex Scientific();
}
