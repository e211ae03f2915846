namespace CauNoi.Knowledge.Language;

/// <summary>Cuts clean text into words and numbers, and marks where clauses and sentences end.</summary>
internal static class WordScanner
{
    private const int ThousandsGroup = 3;

    /// <param name="clean">Lower case, NFC.</param>
    /// <param name="words">Receives syllables, foreign words, numbers without thousands separators, dates and document numbers.</param>
    /// <param name="breaks">Receives the ends of clauses and sentences.</param>
    public static void Scan(string clean, List<string> words, TextBreaks breaks)
    {
        var at = 0;
        while (at < clean.Length)
        {
            var c = clean[at];
            if (char.IsLetter(c))
                at = Word(clean, at, words);
            else if (char.IsDigit(c))
                at = Number(clean, at, words);
            else
            {
                if (c == ',' || EndsSentence(clean, at))
                    breaks.Add(words.Count, endsSentence: c != ',');
                at++;
            }
        }

        breaks.Add(words.Count, endsSentence: true);
    }

    // "1.1.2027" is one date, not three sentences.
    private static bool EndsSentence(string text, int at) =>
        text[at] is '?' or '!' or ';' or '\n' or '…'
        || (text[at] == '.' && !(at > 0 && at + 1 < text.Length && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1])));

    private static int Word(string text, int start, List<string> words)
    {
        var end = start + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || char.GetUnicodeCategory(text[end]) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark))
            end++;
        words.Add(text[start..end]);
        return end;
    }

    // "1.500.000" → 1500000, "1,5" stays, "14/12/2026" and "07/2021" stay one word.
    private static int Number(string text, int start, List<string> words)
    {
        var end = DigitsEnd(text, start);
        if (ThousandsEnd(text, end) is var grouped && grouped > end)
        {
            words.Add(string.Concat(text[start..grouped].Where(char.IsDigit)));
            return grouped;
        }

        if (end + 1 < text.Length && text[end] is ',' or '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
        {
            var decimals = DigitsEnd(text, end + 1);
            if (decimals - end - 1 < ThousandsGroup && !(decimals < text.Length && text[decimals] is '.' or ','))
            {
                words.Add(text[start..end] + "," + text[(end + 1)..decimals]);
                return decimals;
            }
        }

        while (end + 1 < text.Length && text[end] == '/' && char.IsAsciiDigit(text[end + 1]))
            end = DigitsEnd(text, end + 1);
        words.Add(text[start..end]);
        return end;
    }

    private static int DigitsEnd(string text, int at)
    {
        while (at < text.Length && char.IsDigit(text[at]))
            at++;
        return at;
    }

    private static int ThousandsEnd(string text, int at)
    {
        while (at + ThousandsGroup < text.Length && text[at] is '.' or ',' && DigitsEnd(text, at + 1) == at + 1 + ThousandsGroup)
            at += 1 + ThousandsGroup;
        return at;
    }
}
