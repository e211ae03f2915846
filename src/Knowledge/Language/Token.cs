using System.Text;

namespace CauNoi.Knowledge.Language;

/// <summary>One syllable, number or code of a text, in the two forms that are compared.</summary>
/// <param name="Exact">Lower case with vowel quality; the tone is a digit at the end ("hộ" → "hô5"), so that its placement never matters.</param>
/// <param name="Folded">Lower case without marks, đ as d.</param>
/// <param name="Marked">The word was written with Vietnamese marks that make a possible syllable; marks that do not are a slip of the finger.</param>
/// <param name="Kind">What it is: a word, or which sort of number.</param>
public readonly record struct Token(string Exact, string Folded, bool Marked, TokenKind Kind = TokenKind.Word)
{
    /// <param name="word">Lower case, NFC, one syllable or number.</param>
    public static Token Of(string word)
    {
        if (Ascii.IsValid(word))
            return new Token(word, word, Marked: false, KindOf(word));
        var (toneless, tone) = VietnameseLetters.SplitTone(word);
        var folded = VietnameseLetters.Fold(word);
        var exact = tone == Tone.Level ? toneless : toneless + (char)('0' + (int)tone);
        return new Token(exact, folded, word != folded && Syllable.IsPossible(word), KindOf(folded));
    }

    /// <summary>True if this word, as somebody typed it, can stand for <paramref name="known"/>: same marks, or no marks at all.</summary>
    public bool CanStandFor(Token known) => Marked ? Exact == known.Exact : Folded == known.Folded;

    private static TokenKind KindOf(string word) =>
        word.Length == 0 || !char.IsAsciiDigit(word[0]) ? TokenKind.Word
        : word.Count(c => c == '/') == 2 ? TokenKind.Date
        : TokenKind.Number;
}
