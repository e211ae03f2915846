using System.Globalization;
using System.Text.RegularExpressions;
using CauNoi.Bot.Conversations;
using CauNoi.Knowledge.Language;

namespace CauNoi.Bot.Skills.CheckEligibility;

/// <summary>Reads an income as people tell it: "1tr4", "cả nhà 5 triệu, 4 người", "43 triệu một năm".</summary>
public sealed partial class IncomeReader(SkillTexts texts, VietnameseReader reader)
{
    private const int MonthsOfYear = 12;
    private const int MostDigits = 12;

    // Smaller bare numbers are thousands or millions that somebody left away.
    private const long SmallestBareSum = 50_000;

    /// <summary>The sum that is named, with the time and the people that it is for.</summary>
    /// <param name="written">What was typed.</param>
    public IncomeReading Read(string written)
    {
        // After a sum "năm" is five, unless a stroke stands between.
        var text = reader.Read(Words("strokes_of_year").Aggregate(written, (w, stroke) => w.Replace(stroke, texts.Text("a_year"), StringComparison.OrdinalIgnoreCase)));
        var sums = text.Tokens.Select(SumOf).OfType<long>().Distinct().ToList();
        if (sums.Count == 0 && texts.Commands("no_income", text))
            return new IncomeReading(0, 1, 1, IncomeFault.None);
        var ofFamily = texts.Mentions("of_family", text);
        var people = texts.Mentions("per_person", text) ? 1 : PeopleIn(text, fewest: ofFamily ? 2 : 0);
        if (sums.Count == 0)
            return IncomeReading.Of(text.Tokens.Any(t => t.Kind == TokenKind.Number) && people is null ? IncomeFault.NoUnit : IncomeFault.NoNumber);
        if (Minus().IsMatch(written) || texts.Mentions("minus", text))
            return IncomeReading.Of(IncomeFault.Negative);
        if (texts.Mentions("short_time", text))
            return IncomeReading.Of(IncomeFault.ShortTime);
        if (sums.Count > 1)
            return IncomeReading.Of(IncomeFault.SeveralSums);
        var months = texts.Mentions("per_year", text) ? MonthsOfYear : 1;
        return new IncomeReading(sums[0], months, people ?? (ofFamily ? null : 1), IncomeFault.None);
    }

    /// <summary>A bare number of people, or one with its word; null if the text is something else.</summary>
    public int? BarePeople(NormalisedText text) => PeopleIn(text, fewest: 0) ?? (text.Tokens.Count == 1 ? CountIn(text.Tokens[0]) : null);

    // "4 người", "bốn khẩu"; "cả nhà có một người đi làm" does not say how many live there.
    private int? PeopleIn(NormalisedText text, int fewest) => Enumerable.Range(1, Math.Max(0, text.Tokens.Count - 1))
        .Where(i => i < text.Tokens.Count && Words("people_words").Contains(text.Tokens[i].Folded))
        .Select(i => CountIn(text.Tokens[i - 1]))
        .FirstOrDefault(count => count >= fewest);

    private int? CountIn(Token token)
    {
        if (token.Kind == TokenKind.Number)
            return int.TryParse(token.Folded, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        var spelt = Array.IndexOf(Words("numbers"), token.Folded);
        return spelt < 0 ? null : spelt + 1;
    }

    private static long? SumOf(Token token) => token switch
    {
        { Kind: TokenKind.Money } => long.Parse(token.Folded, NumberStyles.None, CultureInfo.InvariantCulture),
        { Kind: TokenKind.Number, Folded: { Length: <= MostDigits } digits }
            when long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var bare) && (bare is 0 or >= SmallestBareSum) => bare,
        _ => null,
    };

    private string[] Words(string key) => texts.Text(key).Split(' ');

    [GeneratedRegex(@"(^|\s)[-\u2212\u2013]\s?[0-9]")]
    private static partial Regex Minus();
}
