using System.Globalization;
using System.Text;

namespace CauNoi.Knowledge.Language.Names;

/// <summary>A person's name as a row of syllables: case, marks, composition, apostrophes and what stands between words are forgiven.</summary>
public sealed class PersonName
{
    // Longer than any name: what lies behind it is a sentence.
    private const int MostLetters = 100;

    internal PersonName(IReadOnlyList<NameWord> words) => Words = words;

    /// <summary>The folded syllables in the order of writing; empty if the text holds no letter.</summary>
    public IEnumerable<string> Syllables => Words.Select(w => w.Folded);

    internal IReadOnlyList<NameWord> Words { get; }

    /// <summary>Reads the text as it stands, a title at its beginning included.</summary>
    public static PersonName Read(string text) => new([.. Split(text).Select(NameWord.Of)]);

    // "H'Yem" is one syllable; digits stay for the keys of VNI.
    private static IEnumerable<string> Split(string text)
    {
        var letters = new StringBuilder(Math.Min(text.Length, MostLetters));
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, MostLetters)))
        {
            var category = char.GetUnicodeCategory(c);
            if (char.IsLetterOrDigit(c) || category == UnicodeCategory.NonSpacingMark)
                letters.Append(c);
            else if (c is not ('\'' or '’' or '‘' or '`') && category != UnicodeCategory.Format)
                letters.Append(' ');
        }

        // Only letters are left, so that what is no text cannot make the normalisation fail; a mark on nothing is no letter.
        return letters.ToString().Normalize(NormalizationForm.FormC).ToLowerInvariant()
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(w => VietnameseLetters.Fold(w).Length > 0);
    }
}
