using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Search;

/// <summary>The kinds of evidence by which a question is compared with known phrasings.</summary>
public enum Field
{
    /// <summary>Words and word pairs with their marks.</summary>
    Exact,

    /// <summary>Words and word pairs without marks.</summary>
    Folded,

    /// <summary>Runs of letters without marks; survives typos and glued words.</summary>
    Letters,
}

/// <summary>Takes a text apart into the features of one field.</summary>
public static class Features
{
    private const int ShortestRun = 3;
    private const int LongestRun = 4;

    public static IEnumerable<string> Of(Field field, NormalisedText text) => field switch
    {
        Field.Exact => WordsAndPairs([.. text.Tokens.Select(t => t.Exact)]),
        Field.Folded => WordsAndPairs([.. text.Tokens.Select(t => t.Folded)]),
        _ => LetterRuns(text.Folded),
    };

    private static IEnumerable<string> WordsAndPairs(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            yield return words[i];
            if (i > 0)
                yield return $"{words[i - 1]} {words[i]}";
        }
    }

    private static IEnumerable<string> LetterRuns(string folded)
    {
        var padded = $" {folded} ";
        for (var length = ShortestRun; length <= LongestRun; length++)
            for (var i = 0; i + length <= padded.Length; i++)
                yield return padded.Substring(i, length);
    }
}
