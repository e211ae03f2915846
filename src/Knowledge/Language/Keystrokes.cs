using System.Text;

namespace CauNoi.Knowledge.Language;

/// <summary>Reads words typed for an input method that was switched off: "ngheof" (Telex), "ngheo2" (VNI).</summary>
public static class Keystrokes
{
    private const string TelexTones = "sfrxj";
    private const string TelexToneOrder = "\0sfrxj";

    /// <summary>The word that the Telex keys would have produced, or null if they produce no Vietnamese syllable.</summary>
    public static string? DecodeTelex(string word)
    {
        var letters = new StringBuilder(word.Length);
        var tone = Tone.Level;
        var changed = false;
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterLower(c))
                return null;
            if (TelexTones.Contains(c, StringComparison.Ordinal) && HasVowel(letters))
            {
                if (tone != Tone.Level)
                    return null;
                tone = (Tone)TelexToneOrder.IndexOf(c, StringComparison.Ordinal);
                changed = true;
            }
            else if (ApplyTelexMark(letters, c))
                changed = true;
            else
                letters.Append(c);
        }

        return changed ? Finish(letters, tone) : null;
    }

    /// <summary>The word that the VNI keys would have produced, or null if they produce no Vietnamese syllable.</summary>
    public static string? DecodeVni(string word)
    {
        if (!word.AsSpan().ContainsAnyInRange('1', '9'))
            return null;
        var letters = new StringBuilder(word.Length);
        var tone = Tone.Level;
        var changed = false;
        foreach (var c in word)
        {
            if (char.IsAsciiLetterLower(c))
            {
                letters.Append(c);
                continue;
            }

            changed = true;
            if (c is >= '1' and <= '5' && HasVowel(letters) && tone == Tone.Level)
                tone = (Tone)(c - '0');
            else if (!ApplyVniMark(letters, c))
                return null;
        }

        return changed ? Finish(letters, tone) : null;
    }

    private static string? Finish(StringBuilder letters, Tone tone)
    {
        var word = letters.ToString();
        var marked = PlaceTone(word, tone);
        return Syllable.IsPossible(marked) ? marked : null;
    }

    private static bool ApplyTelexMark(StringBuilder letters, char key) => key switch
    {
        'w' => Horn(letters) || Replace(letters, 'a', 'ă') || AppendHornedU(letters),
        'd' => letters is [.., 'd'] && Replace(letters, 'd', 'đ'),
        'a' or 'e' or 'o' => EndsWithVowelGroup(letters, key) && Circumflex(letters, key),
        _ => false,
    };

    private static bool ApplyVniMark(StringBuilder letters, char key) => key switch
    {
        '6' => Circumflex(letters, 'a') || Circumflex(letters, 'e') || Circumflex(letters, 'o'),
        '7' => Horn(letters),
        '8' => Replace(letters, 'a', 'ă'),
        '9' => Replace(letters, 'd', 'đ'),
        _ => false,
    };

    // A doubled vowel marks itself at once ("nghee") or after the rest of the rhyme ("tiene").
    private static bool EndsWithVowelGroup(StringBuilder letters, char vowel)
    {
        var at = LastIndexOf(letters, vowel);
        if (at < 0)
            return false;
        for (var i = at + 1; i < letters.Length; i++)
            if (VietnameseLetters.IsVowel(letters[i]))
                return false;
        return true;
    }

    private static bool Horn(StringBuilder letters)
    {
        var o = LastIndexOf(letters, 'o');
        if (o > 0 && letters[o - 1] == 'u' && (o < 2 || letters[o - 2] != 'q'))
        {
            letters[o - 1] = 'ư';
            letters[o] = 'ơ';
            return true;
        }

        // "oa" takes the breve ("hoặc"), so o is only horned when no a follows it.
        if (LastIndexOf(letters, 'a') > o && LastIndexOf(letters, 'u') < 0)
            return false;
        return Replace(letters, 'o', 'ơ') || Replace(letters, 'u', 'ư');
    }

    private static bool AppendHornedU(StringBuilder letters)
    {
        if (HasVowel(letters))
            return false;
        letters.Append('ư');
        return true;
    }

    private static bool Circumflex(StringBuilder letters, char vowel) =>
        Replace(letters, vowel, vowel switch { 'a' => 'â', 'e' => 'ê', _ => 'ô' });

    private static bool Replace(StringBuilder letters, char plain, char marked)
    {
        var at = LastIndexOf(letters, plain);
        if (at < 0)
            return false;
        letters[at] = marked;
        return true;
    }

    private static int LastIndexOf(StringBuilder letters, char c)
    {
        for (var i = letters.Length - 1; i >= 0; i--)
            if (letters[i] == c)
                return i;
        return -1;
    }

    private static bool HasVowel(StringBuilder letters)
    {
        for (var i = 0; i < letters.Length; i++)
            if (VietnameseLetters.IsVowel(letters[i]))
                return true;
        return false;
    }

    // Any vowel will do: the tone is taken off again when the word is compared.
    private static string PlaceTone(string word, Tone tone)
    {
        if (tone == Tone.Level)
            return word;
        var at = word.Length - 1;
        while (at > 0 && !VietnameseLetters.IsVowel(word[at]))
            at--;
        var mark = "\0\u0301\u0300\u0309\u0303\u0323"[(int)tone];
        return word.Insert(at + 1, mark.ToString()).Normalize(NormalizationForm.FormC);
    }
}
