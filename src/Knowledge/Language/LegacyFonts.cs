using System.Collections.Frozen;
using System.Text;

namespace CauNoi.Knowledge.Language;

/// <summary>Recognises text that was pasted from files in TCVN3 or VNI fonts.</summary>
public static class LegacyFonts
{
    // One stray letter may be a foreign name; this many words, and this share of all, are a font.
    private const int FewestWords = 2;
    private const double FewestShare = 0.3;

    private static readonly FrozenDictionary<char, char> Tcvn3 = Pairs(
        "µà¸á¶ả·ã¹ạ¨ă»ằ¾ắ¼ẳ½ẵÆặ©âÇầÊấÈẩÉẫËậ®đÌèÐéÎẻÏẽÑẹªêÒềÕếÓểÔễÖệ×ìÝíØỉÜĩÞịßòãóáỏâõäọ«ôåồèốæổçỗéộ¬ơêờíớëởìỡîợïùóúñủòũôụ\u00ADưõừøứöử÷ữùựúỳýýûỷüỹþỵ§Đ¡Ă¢Â£Ê¤Ô¥Ơ¦Ư");

    private static readonly FrozenDictionary<string, char> VniPairs = new Dictionary<string, string>
    {
        ["a"] = "aùáaøàaûảaõãaïạaââaáấaàầaåẩaãẫaäậaêăaéắaèằaúẳaüẵaëặ",
        ["e"] = "eùéeøèeûẻeõẽeïẹeâêeáếeàềeåểeãễeäệ",
        ["o"] = "oùóoøòoûỏoõõoïọoâôoáốoàồoåổoãỗoäộ",
        ["u"] = "uùúuøùuûủuõũuïụ",
        ["y"] = "yùýyøỳyûỷyõỹ",
        ["ô"] = "ôùớôøờôûởôõỡôïợ",
        ["ö"] = "öùứöøừöûửöõữöïự",
    }.Values.SelectMany(row => row.Chunk(3)).ToFrozenDictionary(c => new string(c, 0, 2), c => c[2]);

    private static readonly FrozenDictionary<char, char> VniSingles = Pairs("ñđôơöưæỉóĩòịîỵ");

    /// <summary>The font that <paramref name="text"/> needs to be readable; None for Unicode.</summary>
    public static LegacyFont Of(string text)
    {
        // Their letters all lie in Latin-1; hardly a Vietnamese sentence in Unicode does.
        if (!text.AsSpan().ContainsAnyInRange('\u00A1', '\u00FE') || text.AsSpan().ContainsAnyInRange('\u0100', '\u1EFF'))
            return LegacyFont.None;
        var words = text.Split((char[])[' ', '\n', '\r', '\t', ',', '.', '?', '!', ';', ':', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        var enough = Math.Max(FewestWords, (int)Math.Ceiling(words.Length * FewestShare));
        if (words.Count(w => IsOnly(w, DecodeTcvn3)) >= enough)
            return LegacyFont.Tcvn3;
        return words.Count(w => IsOnly(w, DecodeVni)) >= enough ? LegacyFont.Vni : LegacyFont.None;
    }

    /// <summary>Turns the codes of the TCVN3 fonts into letters, in place. Its capitals with a tone mark share the codes of the small letters.</summary>
    public static void DecodeTcvn3(Span<char> letters)
    {
        foreach (ref var letter in letters)
            if (letter is >= '\u00A1' and <= '\u00FE')
                letter = Tcvn3.GetValueOrDefault(letter, letter);
    }

    // A word counts when it is no syllable as it stands and becomes one in the font.
    private static bool IsOnly(string word, Func<string, string> decode)
    {
        if (Ascii.IsValid(word) || word.AsSpan().ContainsAnyExceptInRange('\0', '\u00FE') || (Syllable.IsPossible(word.ToLowerInvariant()) && !HasCapitalInside(word)))
            return false;
        var decoded = decode(word);
        return decoded != word && Syllable.IsPossible(decoded.ToLowerInvariant());
    }

    private static bool HasCapitalInside(string word) => char.IsLower(word[0]) && word.Skip(1).Any(char.IsUpper);

    private static string DecodeTcvn3(string word) =>
        string.Create(word.Length, word, static (letters, source) =>
        {
            source.CopyTo(letters);
            DecodeTcvn3(letters);
        });

    private static string DecodeVni(string word)
    {
        var lower = word.ToLowerInvariant();
        var letters = new StringBuilder(lower.Length);
        for (var i = 0; i < lower.Length; i++)
        {
            if (i + 1 < lower.Length && VniPairs.TryGetValue(lower.Substring(i, 2), out var both))
            {
                letters.Append(both);
                i++;
            }
            else
                letters.Append(VniSingles.GetValueOrDefault(lower[i], lower[i]));
        }

        return letters.ToString();
    }

    private static FrozenDictionary<char, char> Pairs(string pairs) => pairs.Chunk(2).ToFrozenDictionary(p => p[0], p => p[1]);
}
