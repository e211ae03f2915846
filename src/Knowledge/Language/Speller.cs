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

    private readonly FrozenDictionary<string, int> _words;
    private readonly FrozenDictionary<(string, string), int> _pairs;
    private readonly FrozenDictionary<string, string[]> _deletions;

    /// <param name="texts">The known texts, read.</param>
    public Speller(IEnumerable<NormalisedText> texts)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        var pairs = new Dictionary<(string, string), int>();
        foreach (var text in texts)
            for (var i = 0; i < text.Tokens.Count; i++)
            {
                var word = text.Tokens[i].Folded;
                if (text.Tokens[i].Kind != TokenKind.Word)
                    continue;
                words[word] = words.GetValueOrDefault(word) + 1;
                if (i > 0)
                    pairs[(text.Tokens[i - 1].Folded, word)] = pairs.GetValueOrDefault((text.Tokens[i - 1].Folded, word)) + 1;
            }

        _words = words.ToFrozenDictionary(StringComparer.Ordinal);
        _pairs = pairs.ToFrozenDictionary();
        _deletions = words.Where(w => w.Value >= Rare && Syllable.IsPossibleFolded(w.Key))
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
            if (token.Kind != TokenKind.Word || _words.ContainsKey(token.Folded) || token.Folded.Length < ShortestMended || !IsLetters(token.Folded))
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
                if (double.IsNegativeInfinity(best[start].Score) || best[start].Count >= MostParts || !_words.TryGetValue(glued[start..end], out var count) || count < Rare)
                    continue;
                var word = glued[start..end];
                var before = start == 0 ? 0 : _pairs.GetValueOrDefault((glued[best[start].Start..start], word));
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
            .Select(w => (Word: w, Score: Math.Log(_words[w]) + (3 * Math.Log(1 + _pairs.GetValueOrDefault((before, w)) + _pairs.GetValueOrDefault((w, after)))) + (w[0] == typed[0] ? 1 : 0)))
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
