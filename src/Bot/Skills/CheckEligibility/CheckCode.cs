using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Bot.Skills.CheckEligibility;

/// <summary>
/// The answers in at most <see cref="Longest"/> letters, for a button: <c>r1400000.10x</c> is the countryside, 1.400.000 đồng a person and month, the first
/// indicator deprived, the second not, the third unknown.
/// </summary>
public static partial class CheckCode
{
    public const int Longest = 45;

    private const string Areas = "-xru";
    private const char Coming = 'n';
    private const char Family = 'f';
    private const char To = '~';
    private const char NotAsked = '-';
    private const char Unknown = 'x';

    public static string Of(CheckAnswers answers) => new StringBuilder()
        .Append(answers.ForComing ? $"{Coming}" : "")
        .Append(Areas[(int)answers.Area])
        .Append(Income(answers.Income))
        .Append('.')
        .Append(string.Concat(IndicatorAnswers.All.Select(i => Mark(answers, i))).TrimEnd(NotAsked))
        .ToString();

    /// <summary>The answers of a code; null if nobody can have answered so. A code comes from a button and is as untrusted as a text.</summary>
    public static CheckAnswers? Read(string code)
    {
        if (Shape().Match(code) is not { Success: true } parts || ReadIncome(parts) is not { } income)
            return null;
        var answers = new CheckAnswers
        {
            ForComing = parts.Groups["coming"].Length > 0,
            Area = (AreaAnswer)Areas.IndexOf(parts.Groups["area"].Value, StringComparison.Ordinal),
            Income = income,
        };
        foreach (var (indicator, mark) in IndicatorAnswers.All.Zip(parts.Groups["marks"].Value))
            if (mark != NotAsked)
                answers = answers.With(indicator, mark switch { '1' => true, '0' => false, _ => null });
        return answers;
    }

    private static string Income(IncomeAnswer income) => income switch
    {
        { Kind: IncomeKind.NotAsked } => $"{NotAsked}",
        { Kind: IncomeKind.Unknown } => $"{Unknown}",
        { Kind: IncomeKind.OfFamily } => $"{Family}{Digits(income.Range.From)}",
        { IsExact: true } => Digits(income.Range.From),
        { Range.To: long.MaxValue } => $"{Digits(income.Range.From)}{To}",
        _ => $"{Digits(income.Range.From)}{To}{Digits(income.Range.To)}",
    };

    private static IncomeAnswer? ReadIncome(Match parts)
    {
        if (parts.Groups["open"] is { Success: true, ValueSpan: var open })
            return open[0] == Unknown ? IncomeAnswer.Unknown : default(IncomeAnswer);
        if (parts.Groups["family"] is { Success: true, ValueSpan: var family })
            return IncomeAnswer.OfFamily(Number(family));
        var from = Number(parts.Groups["from"].ValueSpan);
        var to = !parts.Groups["range"].Success ? from : parts.Groups["to"] is { Success: true, ValueSpan: var end } ? Number(end) : long.MaxValue;
        return from <= to ? IncomeAnswer.OfPerson(from, to) : null;
    }

    private static char Mark(CheckAnswers answers, Indicator indicator) =>
        (answers.Asked & IndicatorAnswers.Bit(indicator)) == 0 ? NotAsked : answers.Indicators[indicator] switch { true => '1', false => '0', _ => Unknown };

    private static string Digits(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static long Number(ReadOnlySpan<char> digits) => long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<coming>n?)(?<area>[-xru])(?:(?<open>[-x])|f(?<family>[0-9]{1,13})|(?<from>[0-9]{1,13})(?<range>~(?<to>[0-9]{1,13})?)?)\.(?<marks>[-x01]{0,14})\z")]
    private static partial Regex Shape();
}
