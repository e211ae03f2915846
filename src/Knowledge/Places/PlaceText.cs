using System.Globalization;
using System.Text;

namespace CauNoi.Knowledge.Places;

/// <summary>A text about places as words: "xã X huyện Y (cũ)", "X, Y, Z", "P.1 Q.3".</summary>
public sealed class PlaceText
{
    // An address, not a letter.
    private const int MostCharacters = 200;

    private static readonly Dictionary<string, (PlaceKind Kind, string Exact)> KindWords = new(StringComparer.Ordinal)
    {
        ["tinh"] = (PlaceKind.Province, "tỉnh"),
        ["tp"] = (PlaceKind.City, "tp"),
        ["thanh pho"] = (PlaceKind.City, "thành phố"),
        ["huyen"] = (PlaceKind.District, "huyện"),
        ["h"] = (PlaceKind.District, "h"),
        ["quan"] = (PlaceKind.UrbanDistrict, "quận"),
        ["q"] = (PlaceKind.UrbanDistrict, "q"),
        ["thi xa"] = (PlaceKind.Town, "thị xã"),
        ["tx"] = (PlaceKind.Town, "tx"),
        ["xa"] = (PlaceKind.Commune, "xã"),
        ["x"] = (PlaceKind.Commune, "x"),
        ["phuong"] = (PlaceKind.Ward, "phường"),
        ["p"] = (PlaceKind.Ward, "p"),
        ["f"] = (PlaceKind.Ward, "f"),
        ["thi tran"] = (PlaceKind.Township, "thị trấn"),
        ["tt"] = (PlaceKind.Township, "tt"),
        ["dac khu"] = (PlaceKind.SpecialZone, "đặc khu"),
    };

    private PlaceText(IReadOnlyList<PlaceWord> words) => Words = words;

    public IReadOnlyList<PlaceWord> Words { get; }

    public static PlaceText Read(string text) => new([.. Split(text)]);

    /// <summary>The word for a kind of area that ends right before <paramref name="end"/>, and how many words it takes; null if there is none.</summary>
    /// <remarks>A word with other marks ("Quán", "Tịnh") is none.</remarks>
    public (PlaceKind Kind, int Length)? KindBefore(int end)
    {
        for (var length = 2; length > 0; length--)
            if (end >= length && !Words.Skip(end - length).Take(length).Any(w => w.EndsPart) && KindAt(end - length, length) is { } kind)
                return (kind, length);
        return null;
    }

    /// <summary>The words of a stretch as one key: no spaces, i for a closing y, so that "Mỹ Lý" and "mi li" are one.</summary>
    public string Key(int start, int length)
    {
        var key = new StringBuilder();
        for (var i = start; i < start + length; i++)
            key.Append(WithPlainI(Words[i].Folded));
        return key.ToString();
    }

    /// <summary>The stretch with its marks, for telling names apart that only these distinguish.</summary>
    public string Exact(int start, int length) => string.Concat(Words.Skip(start).Take(length).Select(w => w.Exact));

    public bool IsMarked(int start, int length) => Words.Skip(start).Take(length).Any(w => w.IsMarked);

    private static string WithPlainI(string word) =>
        word is [.., var before, 'y'] && (before is not ('a' or 'e' or 'o' or 'u') || word is [.., 'q', 'u', 'y']) ? $"{word[..^1]}i" : word;

    private PlaceKind? KindAt(int start, int length)
    {
        var words = Words.Skip(start).Take(length).ToList();
        if (!KindWords.TryGetValue(string.Join(' ', words.Select(w => w.Folded)), out var known))
            return null;
        return words.Exists(w => w.IsMarked) && string.Concat(words.Select(w => w.Exact)) != string.Concat(known.Exact.Split(' ').Select(w => PlaceWord.Of(w, false).Exact))
            ? null
            : known.Kind;
    }

    private static IEnumerable<PlaceWord> Split(string text)
    {
        var word = new StringBuilder();
        foreach (var c in Composed(text))
        {
            if (char.IsLetterOrDigit(c))
            {
                // "p1" and "q10" are a kind and a number.
                if (word.Length > 0 && char.IsDigit(c) && !char.IsDigit(word[^1]))
                    foreach (var kind in Taken(word, endsPart: false))
                        yield return kind;
                word.Append(c);
                continue;
            }

            if (c is '\'' or '’' or '‘' or '`')
                continue;
            foreach (var taken in Taken(word, endsPart: c is ',' or ';' or '(' or ')' or '/' or '\n'))
                yield return taken;
        }

        foreach (var taken in Taken(word, endsPart: true))
            yield return taken;
    }

    private static IEnumerable<PlaceWord> Taken(StringBuilder word, bool endsPart)
    {
        if (word.Length > 0)
            yield return PlaceWord.Of(word.ToString(), endsPart);
        word.Clear();
    }

    private static string Composed(string text)
    {
        var kept = new StringBuilder();
        foreach (var rune in text.AsSpan(0, Math.Min(text.Length, MostCharacters)).EnumerateRunes())
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)
                kept.Append(rune.ToString());
        return kept.ToString().Normalize(NormalizationForm.FormC).ToLowerInvariant();
    }
}
