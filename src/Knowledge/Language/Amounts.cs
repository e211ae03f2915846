using System.Collections.Frozen;
using System.Globalization;

namespace CauNoi.Knowledge.Language;

/// <summary>Sums of money in the ways people write and say them, read as đồng.</summary>
public static class Amounts
{
    // A bare round number of this size is money: years, ages and house numbers are smaller.
    private const long SmallestBareSum = 50_000;
    private const int MostDigits = 12;

    private static readonly FrozenDictionary<string, long> Units = new Dictionary<string, long>
    {
        ["nghin"] = 1_000, ["ngan"] = 1_000, ["trieu"] = 1_000_000, ["tr"] = 1_000_000, ["cu"] = 1_000_000, ["ty"] = 1_000_000_000, ["ti"] = 1_000_000_000,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, int> Digits = new Dictionary<string, int>
    {
        ["mot"] = 1, ["hai"] = 2, ["ba"] = 3, ["bon"] = 4, ["tu"] = 4, ["nam"] = 5, ["lam"] = 5, ["ruoi"] = 5, ["sau"] = 6, ["bay"] = 7, ["tam"] = 8, ["chin"] = 9, ["muoi"] = 10,
    }.ToFrozenDictionary();

    /// <summary>Joins the tokens of each sum into one of kind Money whose text is the number of đồng; the others stay.</summary>
    /// <param name="tokens">Tokens of the whole message.</param>
    /// <param name="breaks">Moved along with the tokens.</param>
    public static void Join(List<Token> tokens, TextBreaks breaks)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Read(tokens, i) is not { } sum)
                continue;
            var text = sum.Dong.ToString(CultureInfo.InvariantCulture);
            tokens[i] = new Token(text, text, Marked: false, TokenKind.Money);
            tokens.RemoveRange(i + 1, sum.Length - 1);
            breaks.Replace(i, sum.Length, inserted: 1);
        }
    }

    private static (long Dong, int Length)? Read(List<Token> tokens, int at)
    {
        var first = tokens[at].Folded;
        if (at + 1 < tokens.Count && Count(tokens[at]) is { } count)
        {
            var next = tokens[at + 1].Folded;
            if (Units.TryGetValue(next, out var unit) && IsUnitAfter(tokens[at], tokens[at + 1]))
                return WithRest(tokens, at + 2, (long)(count * unit), unit, 2);
            // "1tr5", "2tr": the unit and its fraction are glued together.
            if (tokens[at].Kind == TokenKind.Number && GluedUnit(next) is { } glued)
                return ((long)(count * glued.Unit) + glued.Tenths, 2);
        }

        // "triệu rưỡi", "triệu tư": one of them.
        if (first == "trieu" && at + 1 < tokens.Count && tokens[at + 1].Folded is "ruoi" or "tu" && (at == 0 || Count(tokens[at - 1]) is null))
            return WithRest(tokens, at + 1, 1_000_000, 1_000_000, 1);
        return tokens[at].Kind == TokenKind.Number && first.Length <= MostDigits && first[0] != '0'
            && long.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var bare) && bare >= SmallestBareSum && bare % 1_000 == 0
            ? (bare, 1)
            : null;
    }

    private static decimal? Count(Token token)
    {
        if (token.Kind == TokenKind.Number)
            return token.Folded.Length <= MostDigits && decimal.TryParse(token.Folded.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
        return token.Kind == TokenKind.Word && token.Folded is not "ruoi" and not "lam" && Digits.TryGetValue(token.Folded, out var digit) ? digit : null;
    }

    // "hai ngăn" is no sum; and only digits stand before the slang "củ".
    private static bool IsUnitAfter(Token count, Token unit) =>
        (!unit.Marked || unit.Exact is "nghin2" or "ngan2" or "triêu5" or "cu3" or "ty3" or "ti3") && (unit.Folded != "cu" || count.Kind == TokenKind.Number);

    private static (long Dong, int Length) WithRest(List<Token> tokens, int at, long sum, long unit, int length)
    {
        if (at >= tokens.Count)
            return (sum, length);
        var rest = tokens[at];
        if (rest.Folded == "ruoi")
            return (sum + (unit / 2), length + 1);
        // "hai triệu tư", "1 triệu 5", "một triệu tám": a lone digit is tenths of the unit.
        var isDigit = rest.Kind == TokenKind.Number ? rest.Folded.Length == 1 : rest.Kind == TokenKind.Word && Digits.ContainsKey(rest.Folded) && rest.Folded is not "muoi";
        var isCounted = at + 1 < tokens.Count && (tokens[at + 1].Kind == TokenKind.Number || tokens[at + 1].Folded is "nguoi" or "thang" or "nam" or "tram" or "ngan" or "nghin" or "khau" or "con" or "dua" or "ho");
        if (isDigit && !isCounted && unit > 1_000)
            return (sum + ((rest.Kind == TokenKind.Number ? rest.Folded[0] - '0' : Digits[rest.Folded]) * unit / 10), length + 1);
        return (sum, length);
    }

    private static (long Unit, long Tenths)? GluedUnit(string word)
    {
        var letters = word.Length;
        while (letters > 0 && char.IsAsciiDigit(word[letters - 1]))
            letters--;
        if (letters == 0 || word.Length - letters > 3 || word[..letters] is not ("tr" or "trieu" or "ty" or "t"))
            return null;
        if (word[..letters] == "t" && letters == word.Length)
            return null;
        var unit = word[..letters] is "tr" or "trieu" ? 1_000_000L : 1_000_000_000L;
        var rest = 0L;
        var place = unit;
        foreach (var digit in word.AsSpan(letters))
            rest += (digit - '0') * (place /= 10);
        return (unit, rest);
    }
}
