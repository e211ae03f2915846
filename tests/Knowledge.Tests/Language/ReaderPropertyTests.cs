using System.Text;
using CauNoi.Knowledge.Language;
using FsCheck;
using FsCheck.Fluent;

namespace CauNoi.Knowledge.Tests.Language;

public sealed class ReaderPropertyTests
{
    private static readonly VietnameseReader Reader = Readers.Plain;

    [Fact]
    public void Any_string_is_read_into_words_that_are_folded_for_good() =>
        Prop.ForAll<string>(s => Reader.Read(s ?? "").Tokens.All(IsFoldedForGood)).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_mixture_of_letters_marks_keys_and_rubbish_is_read_into_words_that_are_folded_for_good() =>
        Prop.ForAll(Mixtures(), s => Reader.Read(s).Tokens.All(IsFoldedForGood)).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_mixture_reads_the_same_composed_and_decomposed() =>
        Prop.ForAll(Mixtures(), s =>
        {
            var clean = VietnameseReader.Clean(s);
            return Reader.Read(clean.Normalize(NormalizationForm.FormD)).Tokens.SequenceEqual(Reader.Read(clean).Tokens);
        }).QuickCheckThrowOnFailure();

    private static bool IsFoldedForGood(Token token) =>
        token.Exact.Length > 0 && token.Folded.Any(char.IsLetterOrDigit) && VietnameseLetters.Fold(token.Folded) == token.Folded;

    private static Arbitrary<string> Mixtures()
    {
        string[] pieces =
        [
            "hộ", "ngheof", "ho65", "Đ", "ư", "ơ", "1.500.000", "700k", "0", "s", "w", "dd", " ", "\n", "\u0000", "\u0301", "\u0323", "\u0302",
            "\ud83d", "\ude00", "❤️", "1️⃣", "\u200d", "ﬁ", "İ", "ß", "Å", "한", "ไทย", "-", "..", "\ufffe",
        ];
        return Gen.Elements(pieces).ListOf().Select(string.Concat).ToArbitrary();
    }
}
