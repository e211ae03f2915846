namespace CauNoi.Knowledge.Language.Names;

/// <summary>The same letters parted into syllables otherwise: "nguyenvan an", "ng uyen van an", "nguyenv an".</summary>
internal static class NameDivisions
{
    private const int MostGlued = 40;
    private const int MostDivisions = 60;
    private const int LongestSyllable = 7;

    /// <summary>Other rows of syllables with the cost of each (<see cref="NearKey.Cost"/>).</summary>
    public static IEnumerable<(string[] Syllables, int Cost)> Of(string[] syllables)
    {
        for (var i = 0; i < syllables.Length; i++)
            foreach (var (parts, cost) in Parted(syllables[i]))
                yield return ([.. syllables[..i], .. parts, .. syllables[(i + 1)..]], cost);
        for (var i = 0; i + 1 < syllables.Length; i++)
            foreach (var (parts, cost) in Shifted(syllables[i], syllables[i + 1]))
                yield return ([.. syllables[..i], .. parts, .. syllables[(i + 2)..]], cost);
    }

    private static IEnumerable<(string[] Parts, int Cost)> Parted(string word)
    {
        if (word.Length is < 3 or > MostGlued)
            yield break;
        var cost = Syllable.IsPossibleFolded(word) ? 2 : 1;
        var any = false;
        foreach (var parts in Segments(word).Where(p => p.Length > 1).Take(MostDivisions))
        {
            any = true;
            yield return (parts, cost);
        }

        // A letter in the place of the space.
        for (var i = 1; i + 1 < word.Length; i++)
            if (Syllable.IsPossibleFolded(word[..i]) && Syllable.IsPossibleFolded(word[(i + 1)..]))
                yield return ([word[..i], word[(i + 1)..]], 2);
        // Names of other languages than Vietnamese ("ksor", "blup") follow no rule that is known here.
        for (var i = 2; !any && i <= word.Length - 2; i++)
            yield return ([word[..i], word[i..]], 3);
    }

    private static IEnumerable<(string[] Parts, int Cost)> Shifted(string left, string right)
    {
        var joined = left + right;
        if (joined.Length <= LongestSyllable)
            yield return ([joined], Syllable.IsPossibleFolded(joined) && !(Syllable.IsPossibleFolded(left) && Syllable.IsPossibleFolded(right)) ? 1 : 2);
        if (left.Length > 1)
            yield return ([left[..^1], left[^1] + right], 2);
        if (right.Length > 1)
            yield return ([left + right[0], right[1..]], 2);
    }

    private static IEnumerable<string[]> Segments(string word)
    {
        // Where the rest can be parted to its end: without it long rubbish would be tried in all ways.
        var reaches = new bool[word.Length + 1];
        reaches[word.Length] = true;
        for (var i = word.Length - 1; i >= 0; i--)
            for (var end = i + 1; end <= Math.Min(word.Length, i + LongestSyllable) && !reaches[i]; end++)
                reaches[i] = reaches[end] && Syllable.IsPossibleFolded(word[i..end]);
        return From(word, 0, reaches);
    }

    private static IEnumerable<string[]> From(string word, int start, bool[] reaches)
    {
        if (start == word.Length)
            yield return [];
        for (var end = Math.Min(word.Length, start + LongestSyllable); end > start; end--)
            if (reaches[end] && Syllable.IsPossibleFolded(word[start..end]))
                foreach (var rest in From(word, end, reaches))
                    yield return [word[start..end], .. rest];
    }
}
