using System.Globalization;
using System.Text;
using CauNoi.Knowledge.Language;

namespace CauNoi.Data.Exchange.Tables.Cells;

/// <summary>The text of a cell as it is stored: composed letters, single spaces, nothing that cannot be seen.</summary>
internal static class CellText
{
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';
    private const int FullWidthOffset = 0xFEE0;

    // The letters, digits and marks of Vietnamese in Unicode: nothing among them needs a second look.
    private static readonly bool[] IsPlain = PlainLetters();

    /// <summary>True if the text is as it should be: most cells, so this is quick.</summary>
    public static bool IsClean(string text)
    {
        var before = ' ';
        foreach (var letter in text)
        {
            if (letter >= IsPlain.Length || !IsPlain[letter] || (letter == ' ' && before == ' '))
                return false;
            before = letter;
        }

        return before != ' ' || text.Length == 0;
    }

    /// <summary>The cleaned text; the same instance if there was nothing to clean.</summary>
    public static string Clean(string text)
    {
        if (IsClean(text))
            return text;
        var composed = text.IsNormalized() ? text : text.Normalize();
        var clean = new StringBuilder(composed.Length);
        foreach (var letter in composed)
            Append(clean, letter);
        while (clean.Length > 0 && clean[^1] is (' ' or '\n'))
            clean.Length--;
        return clean.Length == text.Length && clean.Equals(text) ? text : clean.ToString();
    }

    /// <summary>What headings and words are compared by: small letters without marks, one space between words, no punctuation.</summary>
    public static string HeadingKey(string text)
    {
        var folded = VietnameseLetters.Fold(Clean(text));
        var key = new StringBuilder(folded.Length);
        foreach (var letter in folded)
            if (char.IsLetterOrDigit(letter))
                key.Append(letter);
            else if (key.Length > 0 && key[^1] != ' ')
                key.Append(' ');
        return key.ToString().TrimEnd();
    }

    private static bool[] PlainLetters()
    {
        var plain = new bool[0x2027];
        for (var letter = ' '; letter <= '~'; letter++)
            plain[letter] = true;
        for (var letter = '\u1EA0'; letter <= '\u1EF9'; letter++)
            plain[letter] = true;
        foreach (var letter in "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư–—‘’“”…")
            plain[letter] = true;
        return plain;
    }

    private static void Append(StringBuilder clean, char letter)
    {
        if (letter is >= FirstFullWidth and <= LastFullWidth)
            clean.Append((char)(letter - FullWidthOffset));
        else if (letter == '\n' && clean.Length > 0)
            clean.Append('\n');
        else if (letter == '\t' || char.GetUnicodeCategory(letter) == UnicodeCategory.SpaceSeparator)
            AppendSpace(clean);
        else if (char.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned))
            clean.Append(letter);
    }

    private static void AppendSpace(StringBuilder clean)
    {
        if (clean.Length > 0 && clean[^1] is not (' ' or '\n'))
            clean.Append(' ');
    }
}
