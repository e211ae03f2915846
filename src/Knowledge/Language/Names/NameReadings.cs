using System.Collections.Frozen;

namespace CauNoi.Knowledge.Language.Names;

/// <summary>The names that somebody may have meant: without the title in front, with the keys of an input method read as marks.</summary>
internal static class NameReadings
{
    private const int ShortestRecorded = 3;

    private static readonly FrozenSet<string> Titles = new[]
    {
        "ông", "bà", "anh", "chị", "cụ", "em", "cô", "chú", "bác", "cậu", "dì", "mợ", "thím", "cháu", "thầy", "chủ", "hộ", "nhà", "gia", "đình",
    }.Select(t => NameWord.Of(t).Exact).ToFrozenSet();

    private static readonly FrozenSet<string> FoldedTitles = Titles.Select(t => VietnameseLetters.Fold(t[..^1])).ToFrozenSet();

    /// <summary>The readings of a typed name, the likeliest first; none if nothing was typed.</summary>
    public static IReadOnlyList<PersonName> Typed(string text)
    {
        var whole = PersonName.Read(text);
        if (whole.Words.Count == 0)
            return [];
        var (sure, possible) = (WithoutTitles(whole, onlySure: true), WithoutTitles(whole, onlySure: false));
        var readings = new List<PersonName> { sure, possible, whole };
        // "anhs": what a title is shows only when the keys are read.
        if (Decoded(whole) is { } decoded)
            readings.AddRange([WithoutTitles(decoded, onlySure: true), decoded]);
        return [.. readings.DistinctBy(r => string.Join(' ', r.Words.Select(w => w.Exact)))];
    }

    /// <summary>A recorded name without a title that was written down with it ("Bà Mùa Thị Say", but not "Ông Ích Khiêm").</summary>
    public static PersonName Recorded(string text)
    {
        var whole = PersonName.Read(text);
        var bare = WithoutTitles(whole, onlySure: true);
        return bare.Words.Count >= ShortestRecorded ? bare : whole;
    }

    // Without marks "chu" is a title (chú) or a family (Chu).
    private static PersonName WithoutTitles(PersonName name, bool onlySure)
    {
        var first = 0;
        while (first < name.Words.Count - 1 && IsTitle(name.Words[first], onlySure))
            first++;
        return first == 0 ? name : new PersonName([.. name.Words.Skip(first)]);
    }

    private static bool IsTitle(NameWord word, bool onlySure) =>
        Titles.Contains(word.Exact) || (!onlySure && !word.IsMarked && FoldedTitles.Contains(word.Folded));

    private static PersonName? Decoded(PersonName name)
    {
        var words = name.Words.Select(w => w.IsMarked ? w
            : (Keystrokes.DecodeTelex(w.Folded) ?? Keystrokes.DecodeVni(w.Folded)) is { } decoded ? NameWord.Of(decoded) : w).ToList();
        return words.SequenceEqual(name.Words) ? null : new PersonName(words);
    }
}
