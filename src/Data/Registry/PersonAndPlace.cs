using System.Globalization;
using System.Text;
using CauNoi.Knowledge.Language;
using CauNoi.Knowledge.Places;

namespace CauNoi.Data.Registry;

/// <summary>"ông Chứ ở bản Nà Cài xã Hòa Rạng" taken apart: who, which of the hamlets, and what is said of the place besides.</summary>
/// <param name="Person">Empty if nothing but a place was named.</param>
/// <param name="Hamlets">Those that bear the name; empty if none was named.</param>
/// <param name="Area">The rest, which may name a commune; empty if there is none.</param>
internal sealed record PersonAndPlace(string Person, IReadOnlyList<Hamlet> Hamlets, string Area)
{
    private const int MostCharacters = 200;
    private const int MostWords = 16;
    private const int LongestKind = 3;

    private static readonly HashSet<string> HamletKinds =
    [
        "thôn", "bản", "xóm", "ấp", "buôn", "bon", "khóm", "tổ", "làng", "khu", "khối", "plei", "phum", "sóc", "tổ dân phố", "khu phố", "khu dân cư", "khối phố",
    ];

    private static readonly HashSet<string> CommuneKinds = ["xã", "phường", "thị trấn", "đặc khu"];
    private static readonly HashSet<string> Between = ["ở", "tại", "thuộc"];
    private static readonly HashSet<string> FoldedBetween = ["o", "thuoc"];
    private static readonly HashSet<string> FoldedHamletKinds = [.. HamletKinds.Select(Folded)];
    private static readonly HashSet<string> FoldedCommuneKinds = [.. CommuneKinds.Select(Folded)];

    /// <summary>Whether a word for a kind of hamlet is in the text, be it as part of a name.</summary>
    public static bool MayNameHamlet(string text) => Words(text).Any(w => IsKind([w], HamletKinds, FoldedHamletKinds));

    public static PersonAndPlace Of(string text, IReadOnlyList<Hamlet> hamlets)
    {
        var words = Words(text);
        var windows = Windows(words);
        var found = hamlets.SelectMany(h => Mentions(h, words, windows)).ToList();
        if (found.Count == 0)
            return WithoutHamlet(words);
        var best = found.Max(f => (f.Length, f.Kind, f.Start));
        var same = found.Where(f => (f.Length, f.Kind, f.Start) == best).ToList();
        if (same.Exists(f => f.SameMarks))
            same.RemoveAll(f => !f.SameMarks);
        return new PersonAndPlace(Named(words[..(best.Start - best.Kind)]), [.. same.Select(f => f.Hamlet)], string.Join(' ', words[(best.Start + best.Length)..]));
    }

    private static PersonAndPlace WithoutHamlet(string[] words)
    {
        for (var i = 1; i + 1 < words.Length; i++)
            if (KindAt(words, i, CommuneKinds, FoldedCommuneKinds) is > 0)
                return new PersonAndPlace(Named(words[..i]), [], string.Join(' ', words[i..]));
        return new PersonAndPlace(string.Join(' ', words), [], "");
    }

    // A name of one word, or of a number, is taken for a hamlet only behind a word that says so; a longer one also at the end.
    private static IEnumerable<Mention> Mentions(Hamlet hamlet, string[] words, ILookup<string, (int Start, int Length)> windows)
    {
        var name = Bare(Words(hamlet.Name));
        var exact = string.Join(' ', name);
        foreach (var (start, length) in windows[Key(name)])
        {
            var kind = KindBefore(words, start);
            var ends = start + length == words.Length || KindAt(words, start + length, CommuneKinds, FoldedCommuneKinds) > 0;
            if (kind > 0 || (length > 1 && ends))
                yield return new Mention(hamlet, start, length, kind, string.Join(' ', words[start..(start + length)]).Equals(exact, StringComparison.OrdinalIgnoreCase));
        }
    }

    private static ILookup<string, (int Start, int Length)> Windows(string[] words) =>
        Enumerable.Range(0, words.Length)
            .SelectMany(start => Enumerable.Range(1, words.Length - start).Select(length => (Start: start, Length: length)))
            .ToLookup(w => Key(words[w.Start..(w.Start + w.Length)]), StringComparer.Ordinal);

    private static string[] Bare(string[] name)
    {
        var kind = KindAt(name, 0, HamletKinds, FoldedHamletKinds);
        return kind < name.Length ? name[kind..] : name;
    }

    private static int KindBefore(string[] words, int end)
    {
        for (var length = Math.Min(LongestKind, end); length > 0; length--)
            if (IsKind(words[(end - length)..end], HamletKinds, FoldedHamletKinds))
                return length;
        return 0;
    }

    private static int KindAt(string[] words, int start, HashSet<string> kinds, HashSet<string> folded)
    {
        for (var length = Math.Min(LongestKind, words.Length - start); length > 0; length--)
            if (IsKind(words[start..(start + length)], kinds, folded))
                return length;
        return 0;
    }

    // Typed with marks it must be the word; without, it may be.
    private static bool IsKind(string[] words, HashSet<string> kinds, HashSet<string> folded)
    {
        var written = string.Join(' ', words).ToLowerInvariant();
        return kinds.Contains(written) || (written == Folded(written) && folded.Contains(written));
    }

    private static string Named(string[] words) =>
        words.Length > 1 && words[^1].ToLowerInvariant() is var last && (Between.Contains(last) || FoldedBetween.Contains(last))
            ? string.Join(' ', words[..^1])
            : string.Join(' ', words);

    private static string[] Words(string text)
    {
        var letters = new StringBuilder();
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, MostCharacters)))
        {
            var category = char.GetUnicodeCategory(c);
            if (char.IsLetterOrDigit(c) || category == UnicodeCategory.NonSpacingMark || c is '\'' or '’' or '‘' or '`')
                letters.Append(c);
            else if (category != UnicodeCategory.Format)
                letters.Append(' ');
        }

        // Only letters are left, so that what is no text cannot make the normalisation fail.
        return [.. letters.ToString().Normalize(NormalizationForm.FormC).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords)];
    }

    private static string Key(string[] words) => PlaceText.Read(string.Join(' ', words)) is var place ? place.Key(0, place.Words.Count) : "";

    private static string Folded(string words) => string.Join(' ', words.Split(' ').Select(VietnameseLetters.Fold));

    private readonly record struct Mention(Hamlet Hamlet, int Start, int Length, int Kind, bool SameMarks);
}
