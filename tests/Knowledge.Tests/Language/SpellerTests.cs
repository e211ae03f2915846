using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Tests.Language;

public sealed class SpellerTests
{
    private static readonly VietnameseReader Reader = Readers.Plain.With(new Speller(Known(
        "hộ nghèo được vay vốn ngân hàng", "giấy chứng nhận hộ nghèo", "thẻ bảo hiểm y tế của hộ nghèo", "xin xác nhận thoát nghèo", "mỗi người một tháng", "rà soát hộ nghèo")));

    [Theory]
    [InlineData("hongheo", "ho ngheo")]
    [InlineData("duocvayvon", "duoc vay von")]
    [InlineData("xin xacnhan", "xin xac nhan")]
    [InlineData("thẻ baohiem", "the3 bao hiem")]
    [InlineData("hộnghèo", "ho ngheo")]
    public void Glued_words_that_stand_side_by_side_in_known_texts_are_parted(string typed, string read) => AssertReads(read, typed);

    [Theory]
    [InlineData("ho nghoe", "ho ngheo")]
    [InlineData("giay chugn nhan", "giay chung nhan")]
    [InlineData("thoat nhgeo", "thoat ngheo")]
    public void Two_letters_that_changed_places_change_back(string typed, string read) => AssertReads(read, typed);

    [Theory]
    [InlineData("hộ ngèo", "hô5 ngheo")]
    [InlineData("moi nghuoi", "moi nguoi")]
    [InlineData("moi nguuoi", "moi nguoi")]
    [InlineData("hộ nghèoo", "hô5 ngheo")]
    [InlineData("ra soatt", "ra soat")]
    [InlineData("ra soqt", "ra soat")]
    [InlineData("hộ đươgc vay", "hô5 duoc vay")]
    public void A_letter_dropped_added_or_mistaken_is_mended(string typed, string read) => AssertReads(read, typed);

    [Theory]
    [InlineData("zzzz")]
    [InlineData("facebook")]
    [InlineData("chuyen khac")]
    [InlineData("gieng can nuoc")]
    [InlineData("ngehoo")]
    [InlineData("x y z")]
    public void What_looks_like_nothing_known_stays_as_it_was_typed(string typed) => AssertReads(typed, typed);

    [Theory]
    [InlineData("h0ngheo")]
    [InlineData("ngheo2026x")]
    [InlineData("ngheoo7")]
    [InlineData("20266")]
    [InlineData("07/2021")]
    public void Codes_and_numbers_are_never_touched(string typed) => AssertReads(typed, typed);

    [Theory]
    [InlineData("hộ hố họ", "hô5 hô1 ho5")]
    [InlineData("nghẻo", "ngheo3")]
    public void A_possible_syllable_keeps_the_marks_it_has(string typed, string read) => AssertReads(read, typed);

    [Fact]
    public void The_ends_of_sentences_move_with_the_parted_words() =>
        Assert.Equal("xin ho ngheo / duoc vay von / y te", Reader.Read("xin hongheo. duocvayvon? y te").InSentences());

    [Fact]
    public void One_sighting_makes_no_known_word()
    {
        var words = new WordStatistics();
        words.Add(Readers.Plain.Read("hộ nghèo"));

        Assert.Equal("ho nghoe", Readers.Plain.With(new Speller(words)).Read("ho nghoe").Exact());
    }

    private static void AssertReads(string read, string typed) => Assert.Equal(read, Reader.Read(typed).Exact());

    // Every text twice: a word that stands in one text only may be a slip itself.
    private static WordStatistics Known(params string[] texts)
    {
        var words = new WordStatistics();
        foreach (var text in texts.Concat(texts))
            words.Add(Readers.Plain.Read(text));
        return words;
    }
}
