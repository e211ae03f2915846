using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CauNoi.Data.Exchange.Tables.Cells;
using CauNoi.Data.Gaps;
using CauNoi.Data.Registry;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Data.Fixes;

/// <summary>Reads a typed value and checks it at once against the rest of the record.</summary>
public sealed partial class FixReader(RecordValues values, PovertyStandards standards)
{
    private const int HighestB1 = 400;
    private const int HighestB2 = 120;
    private const int WholeShare = 100;
    private const int LongestPaperNumber = 30;
    private const int SpacesInPaperNumber = 3;

    private static readonly FixReading Other = new FixReading.NotRead();

    /// <param name="target">What was asked for; not a choice.</param>
    /// <param name="typed">As it was typed.</param>
    /// <param name="household">The record with the values that were given before; with members and assessments.</param>
    /// <param name="isAskedToo">Tells of what else is asked for and may be wrong in the record: it is not compared with.</param>
    /// <param name="today">The day on which it was typed.</param>
    public FixReading Read(FixTarget target, string typed, Household household, Func<FixField, bool> isAskedToo, DateOnly today)
    {
        var text = CellText.Clean(typed);
        return !IsMeant(target.Field, text) ? Other : target.Field switch
        {
            FixField.Phone => Phone(text),
            FixField.CitizenId => CitizenId(text, household, target.Number),
            FixField.BirthDate => Date(text, today, d => BirthFault(d, household, target.Number, isAskedToo(FixField.CitizenId), today)),
            FixField.PostedTo => Date(text, latest: null, d => d < household.Current.PostedFrom ? new FixReading.Wrong(FixFault.EndsBeforeStart) : null),
            FixField.PostedFrom => Date(text, latest: null, d => YearFault(d, target.Number)),
            FixField.ReviewedOn or FixField.DecisionDate or FixField.CertificateDate or FixField.RequestedOn => Date(text, today, d => YearFault(d, target.Number)),
            FixField.B1Score => Number(text, HighestB1),
            FixField.B2Score => B2(text, household),
            FixField.Agreement => Number(text, WholeShare),
            FixField.DecisionNo => DecisionNo(text),
            FixField.CertificateNo or FixField.MinutesNo => PaperNumber(text),
            _ => Other,
        };
    }

    /// <summary>The points B2 that follow from the recorded indicators (Thông tư 07/2021/TT-BLĐTBXH, Phụ lục III); null where they do not say.</summary>
    public int? PointsOf(Household household) =>
        standards.InForceOn(new DateOnly(household.StatusYear, 12, 31))?.Scoring is { } scoring && household.Current.Deprivations is { } deprivations
            ? scoring.PointsPerIndicator * deprivations.Count()
            : null;

    /// <summary>True if what was typed is an answer, right or wrong, and nothing else.</summary>
    public static bool IsMeant(FixField field, string typed)
    {
        var text = CellText.Clean(typed);
        return field switch
        {
            FixField.Phone or FixField.CitizenId => text.Any(char.IsAsciiDigit) && !text.Any(char.IsLetter),
            FixField.B1Score or FixField.B2Score or FixField.Agreement => Number().IsMatch(text),
            FixField.DecisionNo or FixField.CertificateNo or FixField.MinutesNo =>
                text.Any(char.IsAsciiDigit) && text.Length <= LongestPaperNumber && text.Count(char.IsWhiteSpace) <= SpacesInPaperNumber,
            _ when field.IsDate() => TypedValues.IsSpokenDate(text) || (text.Any(char.IsAsciiDigit) && !text.Any(char.IsLetter)),
            _ => false,
        };
    }

    private static FixReading Phone(string text) =>
        TypedValues.Phone(text).Text is { } phone ? new FixReading.Given(phone) : new FixReading.Wrong(FixFault.PhoneForm);

    private FixReading CitizenId(string text, Household household, long? number)
    {
        if (TypedValues.CitizenId(text).Text is not { } id)
            return new FixReading.Wrong(FixFault.CitizenIdLength);
        var bearer = household.Members.Find(m => m.Number == number);
        var bytes = Encoding.ASCII.GetBytes(id);
        if (!CitizenIdDigits.Agree(bytes, bearer?.Sex, born: null))
            return new FixReading.Wrong(FixFault.CitizenIdSex);
        if (!CitizenIdDigits.Agree(bytes, sex: null, bearer?.BirthDate))
            return new FixReading.Wrong(FixFault.CitizenIdYear);
        return household.Members.Exists(m => m.Number != number && values.Read(m, nameof(Member.CitizenId)) == id)
            ? new FixReading.Wrong(FixFault.CitizenIdTaken)
            : new FixReading.Given(id);
    }

    private FixReading.Wrong? BirthFault(DateOnly born, Household household, long? number, bool idIsAskedToo, DateOnly today)
    {
        if (!BirthDates.IsPossible(born, today))
            return new FixReading.Wrong(FixFault.BirthTooEarly);
        var bearer = household.Members.Find(m => m.Number == number);
        return !idIsAskedToo && bearer is not null && values.Read(bearer, nameof(Member.CitizenId)) is { } id
            && !CitizenIdDigits.Agree(Encoding.ASCII.GetBytes(id), sex: null, born)
            ? new FixReading.Wrong(FixFault.BirthYear)
            : null;
    }

    private static FixReading Date(string text, DateOnly? latest, Func<DateOnly, FixReading.Wrong?> check)
    {
        var (date, remark) = TypedValues.Date(text);
        if (date is not { } day)
            return new FixReading.Wrong(remark switch
            {
                Exchange.Tables.RemarkKind.PartialDate => FixFault.DatePartial,
                Exchange.Tables.RemarkKind.TwoDigitYear => FixFault.DateTwoDigits,
                Exchange.Tables.RemarkKind.ImpossibleDate => FixFault.DateImpossible,
                _ => FixFault.NotADate,
            });
        if (day > latest)
            return new FixReading.Wrong(FixFault.DateInFuture);
        return check(day) ?? (FixReading)new FixReading.Given(TypedValues.Written(day));
    }

    private static FixReading.Wrong? YearFault(DateOnly day, long? year) =>
        day.Year < year ? new FixReading.Wrong(FixFault.DateBeforeYear, year.Value.ToString(CultureInfo.InvariantCulture)) : null;

    private FixReading B2(string text, Household household)
    {
        var reading = Number(text, HighestB2);
        if (reading is not FixReading.Given { Text: var given })
            return reading;
        if (PointsOf(household)?.ToString(CultureInfo.InvariantCulture) is not { } expected)
            return reading;
        return given == expected ? reading : new FixReading.Wrong(FixFault.B2Mismatch, expected);
    }

    private static FixReading Number(string text, int highest)
    {
        var digits = Number().Match(text).Groups[1].Value;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= highest
            ? new FixReading.Given(number.ToString(CultureInfo.InvariantCulture))
            : new FixReading.Wrong(FixFault.OutOfRange, $"0–{highest}");
    }

    private static FixReading DecisionNo(string text) =>
        Decision().Match(text) is { Success: true } decision
            ? new FixReading.Given($"{decision.Groups["number"].Value}/{decision.Groups["year"].Value}QĐ-{decision.Groups["who"].Value.ToUpperInvariant()}")
            : new FixReading.Wrong(FixFault.DecisionNoForm);

    private static FixReading PaperNumber(string text) => Paper().IsMatch(text) ? new FixReading.Given(text) : new FixReading.Wrong(FixFault.NumberForm);

    [GeneratedRegex(@"^(-?[0-9][0-9.,]*)\s*(?i:điểm|diem|%)?\z")]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?i:số|so)?\s*:?\s*(?<number>[0-9]{1,6}[a-zA-Z]?)\s*/\s*(?<year>(?:20[0-9]{2}/)?)\s*(?i:qđ|qd)\s*-?\s*(?<who>\p{L}{2,15}(?:-\p{L}{2,15})*)\z")]
    private static partial Regex Decision();

    [GeneratedRegex(@"^[\p{L}\p{M}0-9][\p{L}\p{M}0-9 ./-]*\z")]
    private static partial Regex Paper();
}
