using System.Globalization;
using System.Text.RegularExpressions;
using CauNoi.Bot.Conversations;

namespace CauNoi.Bot.Skills.Reviews;

/// <summary>A day that somebody has typed, and what stands after it: "20/11 45 40", "27/11 mưa lũ".</summary>
/// <param name="Day">The day; without a year that of today.</param>
/// <param name="Rest">What follows, trimmed.</param>
public sealed partial record TypedDay(DateOnly Day, string Rest)
{
    /// <returns>Null if the text does not begin with a day that exists; one word may stand before it.</returns>
    public static TypedDay? Read(string text, DateOnly today)
    {
        if (Written().Match(text) is not { Success: true } match)
            return null;
        var year = match.Groups["year"] is { Success: true } given ? Number(given) : today.Year;
        var (month, day) = (Number(match.Groups["month"]), Number(match.Groups["day"]));
        return year is >= 2000 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new TypedDay(new DateOnly(year, month, day), text[match.Length..].Trim(' ', ',', ';', ':', '.'))
            : null;
    }

    /// <summary>Two numbers of people in the rest: present, and agreed; null if there are not two.</summary>
    public (int Present, int Agreed)? People() =>
        Numbers().Matches(Rest) is [var present, var agreed] && present.Length <= 4 && agreed.Length <= 4
            ? (int.Parse(present.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), int.Parse(agreed.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture))
            : null;

    /// <summary>The day as an example of how to write one.</summary>
    public static string Example(DateOnly day) => day.ToString("d/M", CultureInfo.InvariantCulture);

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, VietnamFormat.Culture);

    [GeneratedRegex(@"^\s*(?:\p{L}+\s+)?(?<day>[0-9]{1,2})\s?[/.-]\s?(?<month>[0-9]{1,2})(?:\s?[/.-]\s?(?<year>[0-9]{4}))?(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Numbers();
}
