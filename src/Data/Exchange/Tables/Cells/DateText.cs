using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CauNoi.Data.Exchange.Tables.Cells;

/// <summary>Reads dates as people and spreadsheets write them: day first, or year first; never by guessing what is missing.</summary>
internal static partial class DateText
{
    private const int EarliestYear = 1800;
    private const int LatestYear = 2200;

    private static readonly SearchValues<char> DateLetters = SearchValues.Create("-0123456789");

    private static readonly DateOnly Epoch = new(1899, 12, 30);

    /// <summary>The date, or what is wrong with it; a date with <see cref="RemarkKind.SerialDate"/> is right and worth a note.</summary>
    public static (DateOnly? Date, RemarkKind? Remark) Read(string text)
    {
        // By far the most dates are written so.
        if (text is [_, _, _, _, '-', _, _, '-', _, _] && !text.AsSpan().ContainsAnyExcept(DateLetters) && text.AsSpan().Count('-') == 2)
            return Of(text.AsSpan(0, 4), text.AsSpan(5, 2), text.AsSpan(8, 2));
        if (IsoDate().Match(text) is { Success: true } iso)
            return Of(iso.Groups[1].ValueSpan, iso.Groups[2].ValueSpan, iso.Groups[3].ValueSpan);
        if (DayFirst().Match(text) is { Success: true } date)
            return date.Groups[3].Length == 2
                ? (null, RemarkKind.TwoDigitYear)
                : Of(date.Groups[3].ValueSpan, date.Groups[2].ValueSpan, date.Groups[1].ValueSpan);
        if (Serial().IsMatch(text))
            return (Epoch.AddDays(Number(text)), RemarkKind.SerialDate);
        return (null, Partial().IsMatch(text) ? RemarkKind.PartialDate : RemarkKind.NotADate);
    }

    private static (DateOnly? Date, RemarkKind? Remark) Of(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day)
    {
        var (y, m, d) = (Number(year), Number(month), Number(day));
        return y is >= EarliestYear and <= LatestYear && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m)
            ? (new DateOnly(y, m, d), null)
            : (null, RemarkKind.ImpossibleDate);
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    // A time with a zone is left out on purpose: near midnight it is another day here.
    private const string Time = @"(?:[T ][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?)?";

    [GeneratedRegex($@"^([0-9]{{4}})-([0-9]{{1,2}})-([0-9]{{1,2}}){Time}\z")]
    private static partial Regex IsoDate();

    [GeneratedRegex($@"^([0-9]{{1,2}})[/.-]([0-9]{{1,2}})[/.-]([0-9]{{4}}|[0-9]{{2}}){Time}\z")]
    private static partial Regex DayFirst();

    // From 1927 on; four digits would be a year.
    [GeneratedRegex(@"^[1-9][0-9]{4}\z")]
    private static partial Regex Serial();

    [GeneratedRegex(@"^(?:[0-9]{1,2}[/.-])?[0-9]{4}\z|^[0-9]{4}[/.-][0-9]{1,2}\z")]
    private static partial Regex Partial();
}
