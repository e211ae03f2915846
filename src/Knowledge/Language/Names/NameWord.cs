namespace CauNoi.Knowledge.Language.Names;

/// <summary>One syllable of a person's name.</summary>
/// <param name="Exact">Lower case with vowel marks, the tone as a digit at the end, so that its placement does not matter.</param>
/// <param name="Folded">Lower case without any mark; đ is d.</param>
internal readonly record struct NameWord(string Exact, string Folded)
{
    /// <summary>Whether it was written with any mark at all; without one, nothing is known about its marks.</summary>
    public bool IsMarked => !Exact.AsSpan().TrimEnd('0').SequenceEqual(Folded);

    public static NameWord Of(string word)
    {
        var (toneless, tone) = VietnameseLetters.SplitTone(word);
        return new NameWord($"{toneless}{(int)tone}", VietnameseLetters.Fold(word));
    }
}
