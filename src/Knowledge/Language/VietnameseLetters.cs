using System.Text;

namespace CauNoi.Knowledge.Language;

/// <summary>Takes Vietnamese letters apart: tone mark, vowel quality, plain Latin letter.</summary>
public static class VietnameseLetters
{
    private const string Tones = "\u0301\u0300\u0309\u0303\u0323";
    private const string Qualities = "aăâeêioôơuưy";

    // Above the last precomposed Vietnamese letter nothing needs taking apart.
    private const int TableSize = 0x1F00;

    private static readonly char[] FoldedOf = Table(c => FoldSlowly(c.ToString()) is [var folded] ? folded : '\0');
    private static readonly char[] TonelessOf = Table(c => SplitSlowly(c.ToString()).Toneless is [var toneless] ? toneless : '\0');
    private static readonly char[] ToneOf = Table(c => (char)SplitSlowly(c.ToString()).Tone);

    /// <summary>The word without its tone mark (vowel quality and đ kept), and the tone it carried, wherever the mark was placed.</summary>
    /// <remarks>"hoà" and "hòa" both give ("hoa", Falling).</remarks>
    public static (string Toneless, Tone Tone) SplitTone(string word)
    {
        if (Ascii.IsValid(word))
            return (word, Tone.Level);
        if (!InTable(word, TonelessOf))
            return SplitSlowly(word);
        var tone = Tone.Level;
        foreach (var c in word)
            if (ToneOf[c] != 0)
                tone = (Tone)ToneOf[c];
        return (string.Create(word.Length, word, static (letters, source) => Map(source, TonelessOf, letters)), tone);
    }

    /// <summary>Lower case without any mark; đ becomes d.</summary>
    public static string Fold(string word)
    {
        if (Ascii.IsValid(word))
            return word.AsSpan().ContainsAnyInRange('A', 'Z') ? word.ToLowerInvariant() : word;
        return InTable(word, FoldedOf)
            ? string.Create(word.Length, word, static (letters, source) => Map(source, FoldedOf, letters))
            : FoldSlowly(word);
    }

    /// <summary>True for a, e, i, o, u, y with or without quality marks (lower case, no tone).</summary>
    public static bool IsVowel(char c) => Qualities.Contains(c, StringComparison.Ordinal);

    private static bool InTable(string word, char[] table)
    {
        foreach (var c in word)
            if (c >= TableSize || table[c] == '\0')
                return false;
        return true;
    }

    private static void Map(string source, char[] table, Span<char> letters)
    {
        for (var i = 0; i < source.Length; i++)
            letters[i] = table[source[i]];
    }

    private static char[] Table(Func<char, char> value)
    {
        var table = new char[TableSize];
        for (var c = '\u0001'; c < TableSize; c++)
            if (!char.IsSurrogate(c))
                table[c] = value(c);
        return table;
    }

    private static (string Toneless, Tone Tone) SplitSlowly(string word)
    {
        var tone = Tone.Level;
        var letters = new StringBuilder(word.Length);
        foreach (var c in word.Normalize(NormalizationForm.FormD))
        {
            var mark = Tones.IndexOf(c, StringComparison.Ordinal);
            if (mark < 0)
                letters.Append(c);
            else
                tone = (Tone)(mark + 1);
        }

        return (letters.ToString().Normalize(NormalizationForm.FormC), tone);
    }

    private static string FoldSlowly(string word)
    {
        var letters = new StringBuilder(word.Length);
        foreach (var c in word.Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark)
                continue;
            letters.Append(c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c));
        }

        return letters.ToString();
    }
}
