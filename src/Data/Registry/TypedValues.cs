using System.Globalization;
using System.Text.RegularExpressions;
using CauNoi.Data.Exchange.Tables;
using CauNoi.Data.Exchange.Tables.Cells;
using CauNoi.Data.Gaps;
using CauNoi.Data.Protection;
using CauNoi.Knowledge.Language;

namespace CauNoi.Data.Registry;

/// <summary>Reads what a person types as a value of a record, by the same rules as files are read; whether it fits the rest of the record is for others to say.</summary>
public static partial class TypedValues
{
    private const int LongestText = 200;
    private const string StoredDate = "yyyy-MM-dd";

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
                nameof(Member.CitizenId) => CitizenId(text),
                nameof(Member.BirthDate) => BirthDate(text, today),
                nameof(Member.FullName) => PersonName().IsMatch(text) ? new TypedValue(text, null) : TypedFault.NotAName,
                nameof(Member.Sex) => SexOf(text),
                _ => new TypedValue(text, null),
            };
    }

    /// <summary>A mobile number of Vietnam, in the form in which it is recorded.</summary>
    internal static TypedValue Phone(string text)
    {
        var phone = text.Any(char.IsLetter) ? text : ComparedNumber.Of(Digits(text), ProtectedField.Phone);
        return MobilePhone().IsMatch(phone) ? new TypedValue(phone, null) : TypedFault.NotAPhone;
    }

    /// <summary>A citizen id of twelve digits; none is put back that is missing.</summary>
    internal static TypedValue CitizenId(string text) =>
        !text.Any(char.IsLetter) && CitizenIdText.Read(Digits(text)) is (var id, null) ? new TypedValue(id, null) : TypedFault.NotACitizenId;

    /// <summary>A whole date, also in words ("ngày 5 tháng 3 năm 1960"), or what is wrong with it.</summary>
    internal static (DateOnly? Date, RemarkKind? Remark) Date(string text)
    {
        if (SpokenDate().Match(text) is { Success: true } spoken)
            text = $"{spoken.Groups[1].Value}/{spoken.Groups[2].Value}/{spoken.Groups[3].Value}";
        var (date, remark) = DateText.Read(text.Replace(" ", "", StringComparison.Ordinal));
        // Five digits that nobody typed as a date.
        return remark is null ? (date, null) : (null, remark);
    }

    /// <summary>True if a date is told in words.</summary>
    internal static bool IsSpokenDate(string text) => SpokenDate().IsMatch(text);

    /// <summary>A date in the form of <see cref="RecordValues.Text"/>.</summary>
    internal static string Written(DateOnly date) => date.ToString(StoredDate, CultureInfo.InvariantCulture);

    private static TypedValue BirthDate(string text, DateOnly today) =>
        Date(text).Date is not { } date ? TypedFault.NotADate
            : BirthDates.IsPossible(date, today) ? new TypedValue(Written(date), null)
            : TypedFault.ImpossibleDate;

    private static TypedValue SexOf(string text) => VietnameseLetters.Fold(text) switch
    {
        "nam" => new TypedValue(nameof(Sex.Male), null),
        "nu" => new TypedValue(nameof(Sex.Female), null),
        _ => TypedFault.NotASex,
    };

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    [GeneratedRegex(@"^0[35789][0-9]{8}\z")]
    private static partial Regex MobilePhone();

    [GeneratedRegex(@"^(?i:ngày|ngay)?\s*([0-9]{1,2})\s*(?i:tháng|thang)\s*([0-9]{1,2})\s*,?\s*(?i:năm|nam)\s*([0-9]{4})\z")]
    private static partial Regex SpokenDate();

    // Two words of letters at least; a single one is only part of a name.
    [GeneratedRegex(@"^\p{L}[\p{L}\p{M}'’.]*(?: \p{L}[\p{L}\p{M}'’.]*)+\z")]
    private static partial Regex PersonName();
}
