using System.Text;

namespace CauNoi.Knowledge.Language;

/// <summary>Takes Vietnamese letters apart: tone mark, vowel quality, plain Latin letter.</summary>
public static class VietnameseLetters
{
    private const char Grave = '\u0300';
    private const char Acute = '\u0301';
    private const char Tilde = '\u0303';
    private const char Hook = '\u0309';
    private const char DotBelow = '\u0323';

    /// <summary>The word without its tone mark (vowel quality and đ kept), and the tone it carried, wherever the mark was placed.</summary>
    /// <remarks>"hoà" and "hòa" both give ("hoa", Falling).</remarks>
    public static (string Toneless, Tone Tone) SplitTone(string word)
    {
        if (Ascii.IsValid(word))
            return (word, Tone.Level);
        var tone = Tone.Level;
        var letters = new StringBuilder(word.Length);
        foreach (var c in word.Normalize(NormalizationForm.FormD))
        {
            var mark = ToneOf(c);
            if (mark is null)
                letters.Append(c);
            else
                tone = mark.Value;
        }

        return (letters.ToString().Normalize(NormalizationForm.FormC), tone);
    }

    /// <summary>Lower case without any mark; đ becomes d.</summary>
    public static string Fold(string word)
    {
        if (Ascii.IsValid(word))
            return word.ToLowerInvariant();
        var letters = new StringBuilder(word.Length);
        foreach (var c in word.Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark)
                continue;
            letters.Append(c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c));
        }

        return letters.ToString();
    }

    /// <summary>True for a, e, i, o, u, y with or without quality marks (lower case, no tone).</summary>
    public static bool IsVowel(char c) => "aăâeêioôơuưy".Contains(c, StringComparison.Ordinal);

    private static Tone? ToneOf(char mark) => mark switch
    {
        Acute => Tone.Rising,
        Grave => Tone.Falling,
        Hook => Tone.Asking,
        Tilde => Tone.Tumbling,
        DotBelow => Tone.Heavy,
        _ => null,
    };
}
