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

    // Marks tell words apart ("ngăn" is no "ngàn") and keys from letters, so only what lost them already reads the same for ever.
    [Fact]
    public void What_was_read_reads_the_same_in_its_folded_form() =>
        Prop.ForAll(Sentences(), s =>
        {
            var once = Readers.OfContent.Read(s).Folded;
            return Readers.OfContent.Read(once).Folded == once;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_has_as_many_tokens_as_its_sentences_together() =>
        Prop.ForAll(Mixtures(), s =>
        {
            var read = Readers.OfContent.Read(s);
            return read.Sentences().SelectMany(part => part.Tokens).SequenceEqual(read.Tokens) && read.Sentences().All(part => !part.IsEmpty);
        }).QuickCheckThrowOnFailure();

    private static Arbitrary<string> Sentences()
    {
        string[] words =
        [
            "hộ", "nghèo", "được", "vay", "vốn", "không", "bao", "nhiêu", "hai triệu", "một triệu rưỡi", "năm", "2026", "1.500.000", "1,5", "700k", "14/12/2026", "07/2021", "2", "người",
            "tháng", "ko", "dc", "bn", "thoát", "giấy", "chứng", "nhận", "?", ".", "Đắk", "1tr5",
        ];
        return Gen.Elements(words).NonEmptyListOf().Select(s => string.Join(' ', s)).ToArbitrary();
    }

    private static bool IsFoldedForGood(Token token) =>
        token.Exact.Length > 0 && token.Folded.Any(char.IsLetterOrDigit) && VietnameseLetters.Fold(token.Folded) == token.Folded;

    private static Arbitrary<string> Mixtures()
    {
        string[] pieces =
        [
            "hộ", "ngheof", "ho65", "Đ", "ư", "ơ", "1.500.000", "700k", "0", "s", "w", "dd", " ", "\n", "\u0000", "\u0301", "\u0323", "\u0302",
            "\ud83d", "\ude00", "❤️", "1️⃣", "\u200d", "ﬁ", "İ", "ß", "Å", "한", "ไทย", "-", "..", "\ufffe", "999999999999", "tỷ", "t5", "triệu", "é", "ë", "®",
        ];
        return Gen.Elements(pieces).ListOf().Select(string.Concat).ToArbitrary();
    }
}
