using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Places;

/// <summary>One word of a text about places.</summary>
/// <param name="Exact">Lower case with vowel marks, the tone as a digit at the end, so that its placement does not matter.</param>
/// <param name="Folded">Lower case without any mark; numbers without leading zeros.</param>
/// <param name="EndsPart">A comma or the like follows: no name goes on behind it.</param>
public readonly record struct PlaceWord(string Exact, string Folded, bool EndsPart)
{
    /// <summary>Whether it was written with any mark; without one, nothing is known about its marks.</summary>
    public bool IsMarked => !Exact.AsSpan(0, Exact.Length - 1).SequenceEqual(Folded) || Exact[^1] != '0';

    internal static PlaceWord Of(string word, bool endsPart)
    {
        var plain = word.TrimStart('0') is { Length: > 0 } number && char.IsDigit(word[0]) ? number : word;
        var (toneless, tone) = VietnameseLetters.SplitTone(plain);
        return new PlaceWord($"{toneless}{(int)tone}", VietnameseLetters.Fold(plain), endsPart);
    }
}
