using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;

namespace CauNoi.Knowledge.Language;

/// <summary>Sums of money in the ways people write and say them, read as đồng.</summary>
public static class Amounts
{
    // A bare round number of this size is money: years, ages and house numbers are smaller.
    private const long SmallestBareSum = 50_000;
    private const int MostDigits = 12;

    // No household has, and no programme pays, more; and what is larger would not fit.
    private const decimal LargestSum = 1_000_000_000_000_000;

    private static readonly FrozenDictionary<string, long> Units = new Dictionary<string, long>
    {
        ["nghin"] = 1_000,
        ["ngan"] = 1_000,
        ["trieu"] = 1_000_000,
        ["tr"] = 1_000_000,
        ["cu"] = 1_000_000,
        ["ty"] = 1_000_000_000,
        ["ti"] = 1_000_000_000,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, int> Digits = new Dictionary<string, int>
    {
        ["mot"] = 1,
        ["hai"] = 2,
        ["ba"] = 3,
        ["bon"] = 4,
        ["tu"] = 4,
        ["nam"] = 5,
        ["lam"] = 5,
        ["sau"] = 6,
        ["bay"] = 7,
        ["tam"] = 8,
        ["chin"] = 9,
    }.ToFrozenDictionary();

    // "ba mươi", but not "ba muối"; what is typed without marks may be any of them.
    private static readonly FrozenSet<string> Spelt = new[]
    {
        "môt5", "môt1", "hai", "ba", "bôn1", "tư", "năm", "lăm", "sau1", "bay3", "tam1", "chin1", "mươi", "mươi2", "trăm", "linh", "le3",
        "nghin2", "ngan2", "triêu5", "cu3", "ty3", "ti3", "rươi4", "rươi3",
    }.ToFrozenSet();

    // "2 triệu 3 người", "hai triệu năm nay", "2 triệu tư vấn giúp": the digit belongs to what follows.
    private static readonly FrozenSet<string> Counted = new[]
    {
        "nguoi", "thang", "nam", "tram", "ngan", "nghin", "khau", "con", "dua", "ho", "me", "van", "nhan", "nay", "ngoai", "truoc", "sau", "toi", "nao", "do", "khi", "bao",
    }.ToFrozenSet();

    /// <summary>Joins the tokens of each sum into one of kind Money whose text is the number of đồng; the others stay.</summary>
    /// <param name="tokens">Tokens of the whole message.</param>
    /// <param name="breaks">Moved along with the tokens.</param>
    public static void Join(List<Token> tokens, TextBreaks breaks)
    {
        var clause = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            while (breaks.Clauses[clause] <= i)
                clause++;
            // "Vay 2 triệu, 3 người" are two clauses and no 2,3 triệu.
            if (Read(CollectionsMarshal.AsSpan(tokens)[i..breaks.Clauses[clause]]) is not { } sum)
                continue;
            var text = sum.Dong.ToString(CultureInfo.InvariantCulture);
            tokens[i] = new Token(text, text, Marked: false, TokenKind.Money);
            tokens.RemoveRange(i + 1, sum.Length - 1);
            breaks.Replace(i, sum.Length, inserted: 1);
        }
    }

    private static (long Dong, int Length)? Read(ReadOnlySpan<Token> tokens)
    {
        if (InUnits(tokens, 0) is { } sum)
            return WithRest(tokens, sum);
        var first = tokens[0];
        // "1tr5": the unit and its fraction are glued together.
        if (tokens.Length > 1 && Value(first) is { } count && GluedUnit(tokens[1].Folded) is { } glued && count * glued.Unit < LargestSum)
            return ((long)(count * glued.Unit) + glued.Tenths, 2);
        // "triệu rưỡi", "triệu tư": one of them.
        if (Is(tokens, 0, "trieu") && tokens.Length > 1 && tokens[1].Folded is "ruoi" or "tu")
            return WithRest(tokens, (1_000_000, 1_000_000, 1)) is { Length: > 1 } one ? one : null;
        return first.Kind == TokenKind.Number && first.Folded.Length <= MostDigits && first.Folded[0] != '0'
            && long.TryParse(first.Folded, NumberStyles.None, CultureInfo.InvariantCulture, out var bare) && bare >= SmallestBareSum && bare % 1_000 == 0
            ? (bare, 1)
            : null;
    }

    // A number and its unit: "1,5 triệu", "hai trăm nghìn", "ba mươi lăm triệu".
    private static (long Dong, long Unit, int Length)? InUnits(ReadOnlySpan<Token> tokens, int at)
    {
        if (Numeral(tokens, at) is not var (count, length) || at + length >= tokens.Length)
            return null;
        var word = tokens[at + length];
        return Units.TryGetValue(word.Folded, out var unit) && IsUnit(tokens, at + length) && count * unit < LargestSum
            ? ((long)(count * unit), unit, length + 1)
            : null;
    }

    // "hai ngăn" is no sum, "năm 2025 tỷ lệ …" speaks of none; and only digits stand before the slang "củ".
    private static bool IsUnit(ReadOnlySpan<Token> tokens, int at) =>
        IsSpelt(tokens[at])
        && (tokens[at].Folded is not ("ty" or "ti") || at + 1 == tokens.Length || tokens[at + 1].Folded != "le")
        && (tokens[at].Folded != "cu" || tokens[at - 1].Kind == TokenKind.Number);

    private static bool IsSpelt(Token word) => !word.Marked || Spelt.Contains(word.Exact);

    // "1,5", "5 trăm", "hai trăm linh ba", "ba mươi lăm"
    private static (decimal Count, int Length)? Numeral(ReadOnlySpan<Token> tokens, int at)
    {
        var first = Value(tokens[at]) ?? Digit(tokens, at);
        if (first is not < 10 || !Is(tokens, at + 1, "tram"))
            return tokens[at].Kind == TokenKind.Number ? first is { } number ? (number, 1) : null : BelowHundred(tokens, at);
        if ((Is(tokens, at + 2, "linh") || Is(tokens, at + 2, "le")) && Digit(tokens, at + 3) is { } ones)
            return ((first.Value * 100) + ones, 4);
        return BelowHundred(tokens, at + 2) is var (rest, length) ? ((first.Value * 100) + rest, length + 2) : (first.Value * 100, 2);
    }

    private static (decimal Count, int Length)? BelowHundred(ReadOnlySpan<Token> tokens, int at)
    {
        var digit = Digit(tokens, at);
        var ten = at + (digit is null ? 0 : 1);
        if (!Is(tokens, ten, "muoi"))
            return digit is null ? null : (digit.Value, 1);
        var tens = (digit ?? 1) * 10;
        return Digit(tokens, ten + 1) is { } ones ? (tens + ones, ten + 2 - at) : (tens, ten + 1 - at);
    }

    private static bool Is(ReadOnlySpan<Token> tokens, int at, string word) => at < tokens.Length && tokens[at].Folded == word && IsSpelt(tokens[at]);

    private static int? Digit(ReadOnlySpan<Token> tokens, int at) =>
        at < tokens.Length && tokens[at].Kind == TokenKind.Word && Digits.TryGetValue(tokens[at].Folded, out var digit) && IsSpelt(tokens[at]) ? digit : null;

    private static decimal? Value(Token token) =>
        token.Kind == TokenKind.Number && token.Folded.Length <= MostDigits
        && decimal.TryParse(token.Folded.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static (long Dong, int Length) WithRest(ReadOnlySpan<Token> tokens, (long Dong, long Unit, int Length) sum)
    {
        var (dong, unit, next) = sum;
        if (next >= tokens.Length)
            return (dong, next);
        if (Is(tokens, next, "ruoi"))
            return (dong + (unit / 2), next + 1);
        // "một triệu hai trăm nghìn"
        if (InUnits(tokens, next) is { } another)
            return another.Dong < unit ? WithRest(tokens, (dong + another.Dong, another.Unit, next + another.Length)) : (dong, next);
        // "hai triệu tư", "1 triệu 5", "một triệu tám": a lone digit is tenths of the unit.
        var rest = tokens[next];
        var tenths = rest.Kind == TokenKind.Number && rest.Folded.Length == 1 ? rest.Folded[0] - '0'
            : rest.Marked || !tokens[next - 1].Marked || rest.Folded is "hai" or "ba" ? Digit(tokens, next)
            : null;
        var isCounted = next + 1 < tokens.Length
            && (tokens[next + 1].Kind == TokenKind.Number || Counted.Contains(tokens[next + 1].Folded) || GluedUnit(tokens[next + 1].Folded) is not null);
        return tenths is { } digit && !isCounted && unit > 1_000 ? (dong + (digit * unit / 10), next + 1) : (dong, next);
    }

    private static (long Unit, long Tenths)? GluedUnit(string word)
    {
        var letters = word.Length;
        while (letters > 0 && char.IsAsciiDigit(word[letters - 1]))
            letters--;
        if (letters == word.Length || word.Length - letters > 3 || word[..letters] is not ("tr" or "trieu" or "ty" or "t"))
            return null;
        var unit = word[..letters] is "tr" or "trieu" ? 1_000_000L : 1_000_000_000L;
        var rest = 0L;
        var place = unit;
        foreach (var digit in word.AsSpan(letters))
            rest += (digit - '0') * (place /= 10);
        return (unit, rest);
    }
}
