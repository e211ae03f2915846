using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace CauNoi.Knowledge.Language;

/// <summary>
/// Reads Vietnamese as people type it: composed or decomposed, with either tone placement, with raw Telex or VNI keys,
/// with chat abbreviations, or without any marks. Marks are never guessed: what is missing stays missing.
/// </summary>
/// <remarks>The stages in order, each with examples: <c>docs/language.md</c>.</remarks>
public sealed class VietnameseReader
{
    /// <summary>Longer messages are read from both ends: people put the question first or last.</summary>
    public const int LongestRead = 2_000;

    private readonly FrozenDictionary<string, Abbreviation[]> _abbreviations;
    private readonly Speller? _speller;

    public VietnameseReader(IEnumerable<Abbreviation> abbreviations)
        : this(abbreviations.GroupBy(a => a.Typed, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal), speller: null)
    {
    }

    private VietnameseReader(FrozenDictionary<string, Abbreviation[]> abbreviations, Speller? speller)
    {
        _abbreviations = abbreviations;
        _speller = speller;
    }

    /// <summary>The same reader, which also mends slips of the finger.</summary>
    public VietnameseReader With(Speller speller) => new(_abbreviations, speller);

    public NormalisedText Read(string text)
    {
        var font = LegacyFonts.Of(text.Length > LongestRead ? text[..LongestRead] : text);
        var words = new List<string>();
        var breaks = new TextBreaks();
        WordScanner.Scan(Clean(text), words, breaks);
        DecodeKeystrokes(words);
        words = ExpandAbbreviations(words, breaks);
        var tokens = words.ConvertAll(Token.Of);
        _speller?.Mend(tokens, breaks);
        Amounts.Join(tokens, breaks);
        return new NormalisedText(tokens, breaks) { LegacyFont = font };
    }

    /// <summary>NFC, lower case, without control and invisible characters; over-long text keeps its two ends.</summary>
    public static string Clean(string text)
    {
        if (text.Length > LongestRead)
            text = string.Concat(text.AsSpan(0, LongestRead / 2), " ", text.AsSpan(text.Length - LongestRead / 2));
        if (!text.All(IsPlain))
            text = WithoutInvisible(text);
        return text.Normalize(NormalizationForm.FormC).ToLowerInvariant();
    }

    // Letters of Latin script and the punctuation of a chat message need no second look.
    private static bool IsPlain(char c) => c is '\n' or '\t' or (>= ' ' and < '\u007f') or (>= '\u00C0' and < '\u0250') or (>= '\u1EA0' and < '\u1F00');

    private static string WithoutInvisible(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (IsDropped(rune, category))
                continue;
            if (category == UnicodeCategory.Control && rune.Value != '\n')
                kept.Append(' ');
            else
                kept.Append(rune.ToString());
        }

        return kept.ToString();
    }

    // Variation selectors and enclosing marks only dress an emoji ("❤" + U+FE0F); normalising refuses the unassigned U+FFFE.
    private static bool IsDropped(Rune rune, UnicodeCategory category) =>
        category is UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.EnclosingMark or UnicodeCategory.OtherNotAssigned
        || rune.Value is >= 0xFE00 and <= 0xFE0F
        || rune == Rune.ReplacementChar;

    // One key-typed word may be chance ("is", "as"); two, or one long one, are an input method that was off.
    private static void DecodeKeystrokes(List<string> words)
    {
        var telex = 0;
        var vni = 0;
        foreach (var word in words)
        {
            if (!Ascii.IsValid(word))
                continue;
            var evidence = word.Length >= 4 ? 3 : word.Length == 3 ? 2 : 1;
            if (Keystrokes.DecodeVni(word) is not null)
                vni += evidence;
            else if (!Syllable.IsPossibleFolded(word) && Keystrokes.DecodeTelex(word) is not null)
                telex += evidence;
        }

        if (Math.Max(telex, vni) < 3)
            return;
        for (var i = 0; i < words.Count; i++)
            words[i] = (vni >= telex ? Keystrokes.DecodeVni(words[i]) : Keystrokes.DecodeTelex(words[i])) ?? words[i];
    }

    private List<string> ExpandAbbreviations(List<string> words, TextBreaks breaks)
    {
        if (!words.Exists(_abbreviations.ContainsKey))
            return words;
        var expanded = new List<string>(words.Count + 4);
        var wordsAfter = new int[words.Count + 1];
        for (var i = 0; i < words.Count; i++)
        {
            if (_abbreviations.TryGetValue(words[i], out var readings) && Reading(readings, words, i) is { } reading)
                expanded.AddRange(reading.Reading.Split(' '));
            else
                expanded.Add(words[i]);
            wordsAfter[i + 1] = expanded.Count;
        }

        breaks.Move(end => wordsAfter[end]);
        return expanded;
    }

    private static Abbreviation? Reading(Abbreviation[] readings, List<string> words, int at)
    {
        var previous = at > 0 ? VietnameseLetters.Fold(words[at - 1]) : "";
        var next = at + 1 < words.Count ? VietnameseLetters.Fold(words[at + 1]) : "";
        return Array.Find(readings, a => Fits(a, previous, next));
    }

    private static bool Fits(Abbreviation abbreviation, string previous, string next) =>
        (abbreviation.After.Count == 0 || abbreviation.After.Any(w => Matches(w, previous)))
        && !abbreviation.NotAfter.Any(w => Matches(w, previous))
        && (abbreviation.Before.Count == 0 || abbreviation.Before.Any(w => Matches(w, next)));

    private static bool Matches(string pattern, string word) =>
        pattern == "#" ? word.Length > 0 && char.IsAsciiDigit(word[0]) : pattern == word;
}
