using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Tests.Language;

public sealed class ReaderKeystrokeTests
{
    private static readonly VietnameseReader Reader = Readers.Plain;

    [Theory]
    [InlineData("hooj ngheof laf gif", "hộ nghèo là gì")]
    [InlineData("xin ddawng kys thoats ngheof", "xin đăng ký thoát nghèo")]
    [InlineData("Chuaanr ngheof hieenj nay", "chuẩn nghèo hiện nay")]
    [InlineData("bao giowf xax hopj daan", "bao giờ xã họp dân")]
    public void Telex_keys_read_as_the_letters_they_stand_for(string typed, string meant) =>
        Assert.Equal(Reader.Read(meant).Tokens, Reader.Read(typed).Tokens);

    [Theory]
    [InlineData("ho65 ngheo2 la2 gi2", "hộ nghèo là gì")]
    [InlineData("xin d9a8ng ky1 thoa1t ngheo2", "xin đăng ký thoát nghèo")]
    [InlineData("chua63n ngheo2 hie65n nay", "chuẩn nghèo hiện nay")]
    [InlineData("nie6m ye61t o73 d9a6u", "niêm yết ở đâu")]
    public void Vni_keys_read_as_the_letters_they_stand_for(string typed, string meant) =>
        Assert.Equal(Reader.Read(meant).Tokens, Reader.Read(typed).Tokens);

    [Theory]
    [InlineData("chuan ngheo hien nay la bao nhieu")]
    [InlineData("nha toi co nam nguoi, ba nguoi di lam thue")]
    [InlineData("thon 2 xa 5 con may ho")]
    [InlineData("nghi dinh 07 2021 va 351 2025")]
    [InlineData("b1 140 b2 30")]
    [InlineData("phieu a1 cua ho so 12")]
    [InlineData("so 0123456789")]
    [InlineData("what is the poverty line")]
    [InlineData("facebook zalo internet wifi email")]
    [InlineData("is it ok")]
    public void Plain_words_and_numbers_are_not_taken_for_keystrokes(string text) =>
        Assert.Equal(text.Replace(",", "", StringComparison.Ordinal), Reader.Read(text).Exact());

    [Fact]
    public void A_sentence_typed_with_marks_keeps_a_foreign_word_as_it_is() =>
        Assert.Equal("nha2 co1 laptop va2 gas", Reader.Read("nhà có laptop và gas").Exact());
}
