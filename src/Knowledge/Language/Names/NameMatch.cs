namespace CauNoi.Knowledge.Language.Names;

/// <summary>How well a typed name fits a recorded one, for ranking what was found.</summary>
public static class NameMatch
{
    /// <summary>The score of names that are the same letter by letter.</summary>
    public const int Exact = 1_000;

    private const int Folded = 900;
    private const int OtherMarks = 850;
    private const int Reordered = 700;
    private const int OtherDivision = 650;
    private const int OtherSpelling = 620;
    private const int OneSlip = 600;
    private const int ReorderedSlip = 560;
    private const int Contained = 350;
    private const int ContainedSlip = 200;

    /// <summary>
    /// 0 (nothing in common that counts) to 1,000. In this order: the same with marks (1,000); the same, typed without marks (900–949); with other marks
    /// (800–840); in another order (700–749); otherwise parted (650); usual other spelling (620); one slip (600, with another order 560);
    /// some syllables only (350–520, more for the given name); some syllables and a slip (200–350).
    /// </summary>
    public static int Score(string typed, string recorded) => ScoreOf(typed)(recorded);

    /// <summary><see cref="Score"/> of one typed name, for many recorded ones.</summary>
    public static Func<string, int> ScoreOf(string typed)
    {
        var readings = NameReadings.Typed(typed);
        return recorded =>
        {
            var words = PersonName.Read(recorded).Words;
            return readings.Select(reading => Of(reading.Words, words)).DefaultIfEmpty(0).Max();
        };
    }

    private static int Of(IReadOnlyList<NameWord> typed, IReadOnlyList<NameWord> recorded)
    {
        if (recorded.Count == 0)
            return 0;
        if (typed.Select(w => w.Folded).SequenceEqual(recorded.Select(w => w.Folded)))
            return InOrder(typed, recorded);
        var (pairs, typedLeft, recordedLeft) = Paired(typed, recorded);
        if (typedLeft.Count == 0 && recordedLeft.Count == 0)
            return Reordered + Agreement(pairs);
        if (string.Concat(typed.Select(w => w.Folded)) == string.Concat(recorded.Select(w => w.Folded)))
            return OtherDivision;
        if (typedLeft.Count == 0)
            return Contained + Share(pairs, recorded);
        if (recordedLeft.Count == 0)
            return Contained + (50 * pairs.Count / typed.Count);
        if (typedLeft.Count == 1 && recordedLeft.Count == 1)
        {
            var (slip, meant) = (typedLeft[0].Folded, recordedLeft[0].Folded);
            if (NameSpellings.Of(slip).Any(s => s.Syllable == meant))
                return OtherSpelling;
            if (NameSlips.AreOneApart(slip, meant))
                return Position(typed, typedLeft[0]) == Position(recorded, recordedLeft[0]) ? OneSlip : ReorderedSlip;
        }

        if (NameSlips.AreOneApart(string.Concat(typed.Select(w => w.Folded)), string.Concat(recorded.Select(w => w.Folded))))
            return ReorderedSlip;
        return typedLeft.Count == 1 && recordedLeft.Any(r => NameSlips.AreOneApart(typedLeft[0].Folded, r.Folded)) ? ContainedSlip + Share(pairs, recorded) : 0;
    }

    private static int InOrder(IReadOnlyList<NameWord> typed, IReadOnlyList<NameWord> recorded)
    {
        var pairs = typed.Zip(recorded).ToList();
        if (pairs.TrueForAll(p => p.First.Exact == p.Second.Exact))
            return Exact;
        var different = pairs.Count(p => p.First.IsMarked && p.First.Exact != p.Second.Exact);
        return different == 0 ? Folded + Agreement(pairs) : OtherMarks - (10 * Math.Min(different, 5));
    }

    // Below 50, so that it never reaches the next kind.
    private static int Agreement(List<(NameWord Typed, NameWord Recorded)> pairs) => 49 * pairs.Count(p => p.Typed.Exact == p.Recorded.Exact) / Math.Max(1, pairs.Count);

    // At most 169: the share of the name, whether people call the person so, and the marks.
    private static int Share(List<(NameWord Typed, NameWord Recorded)> pairs, IReadOnlyList<NameWord> recorded)
    {
        var given = pairs.Exists(p => p.Recorded == recorded[^1]) ? 40 : 0;
        return (80 * pairs.Count / recorded.Count) + given + Agreement(pairs);
    }

    // Syllables that both have, each used once, those with the same marks first.
    private static (List<(NameWord Typed, NameWord Recorded)> Pairs, List<NameWord> TypedLeft, List<NameWord> RecordedLeft) Paired(
        IReadOnlyList<NameWord> typed, IReadOnlyList<NameWord> recorded)
    {
        var (pairs, typedLeft, recordedLeft) = (new List<(NameWord, NameWord)>(), typed.ToList(), recorded.ToList());
        foreach (var same in new Func<NameWord, NameWord, bool>[] { (a, b) => a == b, (a, b) => a.Folded == b.Folded })
            for (var i = typedLeft.Count - 1; i >= 0; i--)
            {
                var at = recordedLeft.FindLastIndex(r => same(typedLeft[i], r));
                if (at < 0)
                    continue;
                pairs.Add((typedLeft[i], recordedLeft[at]));
                typedLeft.RemoveAt(i);
                recordedLeft.RemoveAt(at);
            }

        return (pairs, typedLeft, recordedLeft);
    }

    private static int Position(IReadOnlyList<NameWord> words, NameWord word) => words.Select((w, i) => (w, i)).First(x => x.w == word).i;
}
