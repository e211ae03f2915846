namespace CauNoi.Knowledge.Language.Names;

/// <summary>The key that a name is recorded and found by: its folded syllables, sorted and joined by a space, so that marks and order are forgiven.</summary>
public static class NameKeys
{
    /// <summary>Few enough for one query over an index.</summary>
    public const int Most = 2_000;

    // Longer ones are no names: only what was typed is looked for.
    private const int MostSyllables = 8;
    private const int LongestSyllable = 12;

    private const int Slip = 2;
    private const int OddSlip = 3;

    // What people leave out of a name and put into it.
    private static readonly string[] MiddleNames = ["thi", "van"];

    /// <summary>The key of a recorded name; empty if it holds no letter.</summary>
    public static string Of(string recorded) => Joined(NameReadings.Recorded(recorded).Syllables);

    /// <summary>The syllables of what was typed, in every way to read it, without and with what may be a title; the likeliest first.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Readings(string typed) => [.. NameReadings.Typed(typed).Select(name => name.Syllables.ToList())];

    /// <summary>The keys under which the person that somebody typed may be recorded, the cheapest first, each once, at most <paramref name="most"/>.</summary>
    /// <remarks>One slip, one other division or up to two usual other spellings are forgiven, with or without a title; not all of them together.</remarks>
    public static IReadOnlyList<NearKey> Around(string typed, int most = Most)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        var reading = 0;
        foreach (var name in NameReadings.Typed(typed))
            AddAround([.. name.Syllables], Math.Min(reading++, 1), found);
        return [.. found.Select(f => new NearKey(f.Key, f.Value)).OrderBy(k => k.Cost).ThenBy(k => k.Key, StringComparer.Ordinal).Take(most)];
    }

    private static void AddAround(string[] syllables, int cost, Dictionary<string, int> found)
    {
        Add(found, Joined(syllables), cost);
        if (syllables.Length > MostSyllables)
            return;
        foreach (var (divided, more) in NameDivisions.Of(syllables))
            Add(found, Joined(divided), cost + more);
        for (var i = 0; i < syllables.Length; i++)
        {
            string[] others = [.. syllables[..i], .. syllables[(i + 1)..]];
            Array.Sort(others, StringComparer.Ordinal);
            AddSpellings(syllables, i, others, cost, found);
            if (syllables[i].Length <= LongestSyllable)
                foreach (var slip in NameSlips.Of(syllables[i]))
                    Add(found, With(others, slip), cost + (Syllable.IsPossibleFolded(slip) ? Slip : OddSlip));
            if (syllables.Length > 2)
                Add(found, Joined(others), cost + (MiddleNames.Contains(syllables[i]) ? Slip : OddSlip));
        }

        if (syllables.Length > 1)
            foreach (var middle in MiddleNames.Except(syllables))
                Add(found, Joined([.. syllables, middle]), cost + Slip);
    }

    private static void AddSpellings(string[] syllables, int at, string[] others, int cost, Dictionary<string, int> found)
    {
        foreach (var (spelling, changes) in NameSpellings.Of(syllables[at]))
        {
            Add(found, With(others, spelling), cost + changes);
            // Who mixes l and n does so everywhere.
            for (var second = at + 1; changes == 1 && second < syllables.Length; second++)
                foreach (var (also, _) in NameSpellings.Of(syllables[second]).Where(s => s.Changes == 1))
                {
                    string[] both = [.. syllables];
                    (both[at], both[second]) = (spelling, also);
                    Add(found, Joined(both), cost + 2);
                }
        }
    }

    private static void Add(Dictionary<string, int> found, string key, int cost)
    {
        if (!found.TryGetValue(key, out var before) || cost < before)
            found[key] = cost;
    }

    private static string Joined(IEnumerable<string> syllables) => string.Join(' ', syllables.Order(StringComparer.Ordinal));

    // The others are in order already.
    private static string With(string[] others, string syllable)
    {
        var at = Array.BinarySearch(others, syllable, StringComparer.Ordinal);
        at = at < 0 ? ~at : at;
        var key = new System.Runtime.CompilerServices.DefaultInterpolatedStringHandler(others.Length, others.Length + 1);
        for (var i = 0; i <= others.Length; i++)
        {
            if (i > 0)
                key.AppendLiteral(" ");
            key.AppendLiteral(i == at ? syllable : others[i < at ? i : i - 1]);
        }

        return key.ToStringAndClear();
    }
}
