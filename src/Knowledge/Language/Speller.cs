using System.Collections.Frozen;

namespace CauNoi.Knowledge.Language;

/// <summary>Mends syllables that no known text contains: glued ones are parted, a slip of one letter is taken back.</summary>
/// <remarks>Knows only the words of the content; what looks like nothing there stays as it was typed.</remarks>
public sealed class Speller
{
    private const int LongestGlued = 24;
    private const int MostParts = 5;
    private const int ShortestMended = 3;
    private const int Rare = 2;

    private readonly WordStatistics _known;
    private readonly FrozenDictionary<string, string[]> _deletions;

    public Speller(WordStatistics known)
    {
        _known = known;
        _deletions = known.Words.Where(w => w.Value >= Rare && Syllable.IsPossibleFolded(w.Key))
            .SelectMany(w => Deletions(w.Key).Append(w.Key).Select(d => (Deletion: d, Word: w.Key)))
            .GroupBy(d => d.Deletion, d => d.Word, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Distinct().ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Replaces in place what can be mended; the ends of sentences move along.</summary>
    public void Mend(List<Token> tokens, List<int> sentenceEnds)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Kind != TokenKind.Word || _known[token.Folded] > 0 || token.Folded.Length < ShortestMended || !IsLetters(token.Folded))
                continue;
            if (Parts(token.Folded) is { } parts)
            {
                tokens.RemoveAt(i);
                tokens.InsertRange(i, parts.Select(Plain));
                for (var s = 0; s < sentenceEnds.Count; s++)
                    if (sentenceEnds[s] > i)
                        sentenceEnds[s] += parts.Count - 1;
                i += parts.Count - 1;
            }
            else if (!Syllable.IsPossibleFolded(token.Folded) && Nearest(tokens, i) is { } nearest)
                tokens[i] = Plain(nearest);
        }
    }

    private static Token Plain(string folded) => new(folded, folded, Marked: false);

    private static bool IsLetters(string word) => word.AsSpan().IndexOfAnyExceptInRange('a', 'z') < 0;

    // The parting into known words whose neighbours know each other best; null if there is none.
    private List<string>? Parts(string glued)
    {
        if (glued.Length is < 4 or > LongestGlued || (Syllable.IsPossibleFolded(glued) && glued.Length < 6))
            return null;
        var best = new (double Score, int Start, int Count)[glued.Length + 1];
        Array.Fill(best, (double.NegativeInfinity, 0, 0));
        best[0] = (0, 0, 0);
        for (var end = 2; end <= glued.Length; end++)
            for (var start = Math.Max(0, end - 7); start <= end - 2; start++)
            {
                if (double.IsNegativeInfinity(best[start].Score) || best[start].Count >= MostParts || _known[glued[start..end]] < Rare)
                    continue;
                var word = glued[start..end];
                var before = start == 0 ? 0 : _known[glued[best[start].Start..start], word];
                // A glued pair that no text has side by side is chance.
                if (start > 0 && before == 0)
                    continue;
                var score = best[start].Score + Math.Log(1 + before);
                if (score > best[end].Score)
                    best[end] = (score, start, best[start].Count + 1);
            }

        if (double.IsNegativeInfinity(best[^1].Score) || best[^1].Count < 2)
            return null;
        var parts = new List<string>();
        for (var end = glued.Length; end > 0; end = best[end].Start)
            parts.Insert(0, glued[best[end].Start..end]);
        return parts;
    }

    private string? Nearest(List<Token> tokens, int at)
    {
        var typed = tokens[at].Folded;
        var before = at > 0 ? tokens[at - 1].Folded : "";
        var after = at + 1 < tokens.Count ? tokens[at + 1].Folded : "";
        return Deletions(typed).Append(typed)
            .SelectMany(d => _deletions.GetValueOrDefault(d, []))
            .Distinct()
            .Where(w => IsOneSlip(typed, w))
            .Select(w => (Word: w, Score: Math.Log(_known[w]) + (3 * Math.Log(1 + _known[before, w] + _known[w, after])) + (w[0] == typed[0] ? 1 : 0)))
            .OrderByDescending(w => w.Score).ThenBy(w => w.Word, StringComparer.Ordinal)
            .Select(w => w.Word)
            .FirstOrDefault();
    }

    private static IEnumerable<string> Deletions(string word) => Enumerable.Range(0, word.Length).Select(i => word.Remove(i, 1)).Distinct();

    /// <summary>True if one letter dropped, added, changed or swapped with its neighbour leads from one word to the other.</summary>
    private static bool IsOneSlip(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1)
            return false;
        var head = 0;
        while (head < a.Length && head < b.Length && a[head] == b[head])
            head++;
        var tail = 0;
        while (tail < a.Length - head && tail < b.Length - head && a[^(tail + 1)] == b[^(tail + 1)])
            tail++;
        var (left, right) = (a.Length - head - tail, b.Length - head - tail);
        return (left <= 1 && right <= 1) || (left == 2 && right == 2 && a[head] == b[head + 1] && a[head + 1] == b[head]);
    }
}
