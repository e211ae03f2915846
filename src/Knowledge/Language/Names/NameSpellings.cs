namespace CauNoi.Knowledge.Language.Names;

/// <summary>Other spellings of a folded syllable that sound the same somewhere in the country, or that offices mix up.</summary>
internal static class NameSpellings
{
    private static readonly string[][] Onsets =
    [
        ["s", "x"], ["ch", "tr"], ["d", "gi", "r", "v", "z"], ["l", "n"], ["ng", "ngh"], ["g", "gh"], ["c", "k", "qu"], ["ph", "f"],
    ];

    private static readonly string[][] Endings = [["t", "c"], ["n", "ng", "nh"], ["i", "y"]];

    // Longer ones first: "ngh" is neither "ng" nor "n".
    private static readonly string[] AllOnsets =
        [.. Onsets.SelectMany(g => g).Concat(["kh", "nh", "th"]).OrderByDescending(o => o.Length).ThenBy(o => o, StringComparer.Ordinal)];

    /// <summary>The other spellings, each with the number of things that were changed: 1 or 2.</summary>
    public static IReadOnlyList<(string Syllable, int Changes)> Of(string syllable)
    {
        var starts = WithOtherOnset(syllable).ToList();
        return
        [
            .. starts.Concat(WithOtherEnding(syllable)).Select(s => (s, 1))
                .Concat(starts.SelectMany(WithOtherEnding).Select(s => (s, 2)))
                .Where(s => s.Item1 != syllable)
                .DistinctBy(s => s.Item1),
        ];
    }

    private static IEnumerable<string> WithOtherOnset(string syllable)
    {
        if (syllable is ['y', .. var afterY])
            yield return $"i{afterY}";
        if (syllable is ['i', .. var afterI])
            yield return $"y{afterI}";
        var onset = AllOnsets.FirstOrDefault(o => syllable.StartsWith(o, StringComparison.Ordinal));
        if (Onsets.FirstOrDefault(g => g.Contains(onset)) is not { } group)
            yield break;
        // The i of "gi" may be the rhyme's: "gi" and "di", "gien" and "dien".
        var rests = onset == "gi" ? new[] { syllable[2..], syllable[1..] } : [syllable[onset!.Length..]];
        foreach (var other in group.Where(o => o != onset))
            foreach (var rest in rests.Where(r => r.Length > 0))
                yield return other == "gi" && rest[0] == 'i' ? $"g{rest}" : $"{other}{rest}";
    }

    private static IEnumerable<string> WithOtherEnding(string syllable)
    {
        var ending = Endings.SelectMany(g => g).Where(e => syllable.Length > e.Length && syllable.EndsWith(e, StringComparison.Ordinal)).MaxBy(e => e.Length);
        if (ending is null || Endings.First(g => g.Contains(ending)) is not { } group)
            yield break;
        foreach (var other in group.Where(e => e != ending))
            yield return $"{syllable[..^ending.Length]}{other}";
    }
}
