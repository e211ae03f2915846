namespace CauNoi.Knowledge.Language.Names;

/// <summary>Slips of one key.</summary>
internal static class NameSlips
{
    /// <summary>Every word that one dropped, added, changed or swapped letter a–z makes of the word; some come twice, the word itself may be among them.</summary>
    public static IEnumerable<string> Of(string word)
    {
        for (var i = 0; i < word.Length; i++)
            if (word.Length > 1)
                yield return word.Remove(i, 1);
        for (var i = 0; i + 1 < word.Length; i++)
            yield return $"{word.AsSpan(0, i)}{word[i + 1]}{word[i]}{word.AsSpan(i + 2)}";
        for (var i = 0; i < word.Length; i++)
            for (var c = 'a'; c <= 'z'; c++)
                yield return $"{word.AsSpan(0, i)}{c}{word.AsSpan(i + 1)}";
        for (var i = 0; i <= word.Length; i++)
            for (var c = 'a'; c <= 'z'; c++)
                yield return $"{word.AsSpan(0, i)}{c}{word.AsSpan(i)}";
    }

    /// <summary>Whether one slip at most makes one word of the other, as <see cref="Of"/> has them.</summary>
    public static bool AreOneApart(ReadOnlySpan<char> word, ReadOnlySpan<char> other)
    {
        var same = word.CommonPrefixLength(other);
        word = word[same..];
        other = other[same..];
        while (!word.IsEmpty && !other.IsEmpty && word[^1] == other[^1])
        {
            word = word[..^1];
            other = other[..^1];
        }

        return word.Length + other.Length <= 1
            || (word.Length == 1 && other.Length == 1)
            || (word.Length == 2 && other.Length == 2 && word[0] == other[1] && word[1] == other[0]);
    }
}
