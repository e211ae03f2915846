using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CauNoi.Knowledge.Language;

/// <summary>
/// Reads Vietnamese as people type it: composed or decomposed, with either tone placement, with raw Telex or VNI keys,
/// with chat abbreviations, or without any marks. Marks are never guessed: what is missing stays missing.
/// </summary>
public sealed partial class VietnameseReader
{
    /// <summary>Longer messages are read from both ends: people put the question first or last.</summary>
    public const int LongestRead = 2_000;

    private readonly ILookup<string, Abbreviation> _abbreviations;

    public VietnameseReader(IEnumerable<Abbreviation> abbreviations) =>
        _abbreviations = abbreviations.ToLookup(a => a.Typed, StringComparer.Ordinal);

    public NormalisedText Read(string text)
    {
        var words = Words(Clean(text));
        words = DecodeKeystrokes(words);
        words = ExpandAbbreviations(words);
        return new NormalisedText([.. words.Select(Token.Of)]);
    }

    /// <summary>NFC, lower case, without control and invisible characters; over-long text keeps its two ends.</summary>
    public static string Clean(string text)
    {
        if (text.Length > LongestRead)
            text = string.Concat(text.AsSpan(0, LongestRead / 2), " ", text.AsSpan(text.Length - LongestRead / 2));
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (IsDropped(rune, category))
                continue;
            if (category == UnicodeCategory.Control)
                kept.Append(' ');
            else
                kept.Append(rune.ToString());
        }

        return kept.ToString().Normalize(NormalizationForm.FormC).ToLowerInvariant();
    }

    // Variation selectors and enclosing marks only dress an emoji ("❤" + U+FE0F); normalising refuses the unassigned U+FFFE.
    private static bool IsDropped(Rune rune, UnicodeCategory category) =>
        category is UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.EnclosingMark or UnicodeCategory.OtherNotAssigned
        || rune.Value is >= 0xFE00 and <= 0xFE0F
        || rune == Rune.ReplacementChar;

    private static List<string> Words(string clean) =>
        [.. WordOrNumber().Matches(clean).Select(m => ThousandsSeparator().Replace(m.Value, ""))];

    // One key-typed word may be chance ("is", "as"); two, or one long one, are an input method that was off.
    private static List<string> DecodeKeystrokes(List<string> words)
    {
        var telex = words.ConvertAll(w => Syllable.IsPossibleFolded(w) ? null : Keystrokes.DecodeTelex(w));
        var vni = words.ConvertAll(w => Keystrokes.DecodeVni(w));
        var read = Evidence(vni, words) >= Evidence(telex, words) ? vni : telex;
        if (Evidence(read, words) < 3)
            return words;
        if (ReferenceEquals(read, telex))
            read = words.ConvertAll(Keystrokes.DecodeTelex);
        return [.. words.Select((w, i) => read[i] ?? w)];
    }

    private static int Evidence(List<string?> decoded, List<string> words)
    {
        var evidence = 0;
        for (var i = 0; i < words.Count; i++)
            if (decoded[i] is not null)
                evidence += words[i].Length >= 4 ? 3 : words[i].Length == 3 ? 2 : 1;
        return evidence;
    }

    private List<string> ExpandAbbreviations(List<string> words)
    {
        var expanded = new List<string>(words.Count + 4);
        for (var i = 0; i < words.Count; i++)
        {
            var previous = i > 0 ? VietnameseLetters.Fold(words[i - 1]) : "";
            var next = i + 1 < words.Count ? VietnameseLetters.Fold(words[i + 1]) : "";
            var reading = _abbreviations[words[i]].FirstOrDefault(a => Fits(a, previous, next));
            if (reading is null)
                expanded.Add(words[i]);
            else
                expanded.AddRange(reading.Reading.Split(' '));
        }

        return expanded;
    }

    private static bool Fits(Abbreviation abbreviation, string previous, string next) =>
        (abbreviation.After.Count == 0 || abbreviation.After.Any(w => Matches(w, previous)))
        && !abbreviation.NotAfter.Any(w => Matches(w, previous))
        && (abbreviation.Before.Count == 0 || abbreviation.Before.Any(w => Matches(w, next)));

    private static bool Matches(string pattern, string word) =>
        pattern == "#" ? word.Length > 0 && char.IsAsciiDigit(word[0]) : pattern == word;

    [GeneratedRegex(@"\d+(?:[.,]\d{3})+(?!\d)|\p{Nd}+|\p{L}[\p{L}\p{M}\p{Nd}]*", RegexOptions.CultureInvariant)]
    private static partial Regex WordOrNumber();

    [GeneratedRegex(@"(?<=\d)[.,](?=\d{3})", RegexOptions.CultureInvariant)]
    private static partial Regex ThousandsSeparator();
}
