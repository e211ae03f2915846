using System.Globalization;
using System.Text.RegularExpressions;
using CauNoi.Data.Exchange.Tables.Cells;
using CauNoi.Knowledge.Language;

namespace CauNoi.Data.Registry;

/// <summary>Reads what a person types as a value of her record, by the same rules as files are read.</summary>
public static partial class TypedValues
{
    private const int LongestText = 200;
    private const int OldestAge = 130;
    private const string CountryCode = "+84";

    /// <param name="field">Name of the property.</param>
    /// <param name="typed">As it was typed.</param>
    /// <param name="today">Nobody is born after it.</param>
    public static TypedValue Read(string field, string typed, DateOnly today)
    {
        var text = CellText.Clean(typed);
        return text.Length == 0 ? TypedFault.Empty
            : text.Length > LongestText ? TypedFault.TooLong
            : field switch
            {
                nameof(Household.Phone) => Phone(text),
                nameof(Member.CitizenId) => CitizenIdText.Read(text) is (var id, null) ? new TypedValue(id, null) : TypedFault.NotACitizenId,
                nameof(Member.BirthDate) => BirthDate(text, today),
                nameof(Member.FullName) => PersonName().IsMatch(text) ? new TypedValue(text, null) : TypedFault.NotAName,
                nameof(Member.Sex) => SexOf(text),
                _ => new TypedValue(text, null),
            };
    }

    private static TypedValue Phone(string text)
    {
        var digits = Separators().Replace(text, "");
        if (digits.StartsWith(CountryCode, StringComparison.Ordinal))
            digits = "0" + digits[CountryCode.Length..];
        return MobilePhone().IsMatch(digits) ? new TypedValue(digits, null) : TypedFault.NotAPhone;
    }

    private static TypedValue BirthDate(string text, DateOnly today) =>
        DateText.Read(text) is not ({ } date, null) ? TypedFault.NotADate
            : date > today || date < today.AddYears(-OldestAge) ? TypedFault.ImpossibleDate
            : new TypedValue(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null);

    private static TypedValue SexOf(string text) => VietnameseLetters.Fold(text) switch
    {
        "nam" => new TypedValue(nameof(Sex.Male), null),
        "nu" => new TypedValue(nameof(Sex.Female), null),
        _ => TypedFault.NotASex,
    };

    [GeneratedRegex(@"^0[35789][0-9]{8}\z")]
    private static partial Regex MobilePhone();

    [GeneratedRegex(@"[ .\-]")]
    private static partial Regex Separators();

    // Two words of letters at least; a single one is only part of a name.
    [GeneratedRegex(@"^\p{L}[\p{L}\p{M}'’.]*(?: \p{L}[\p{L}\p{M}'’.]*)+\z")]
    private static partial Regex PersonName();
}
