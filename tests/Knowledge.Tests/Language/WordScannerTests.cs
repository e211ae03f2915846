using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Tests.Language;

public sealed class WordScannerTests
{
    [Theory]
    [InlineData("hộ nghèo/cận nghèo", "hô5 ngheo2 cân5 ngheo2")]
    [InlineData("rà-soát (định kỳ)", "ra2 soat1 đinh5 ky2")]
    [InlineData("phiếu B1, mẫu A2", "phiêu1 b1 mâu4 a2")]
    [InlineData("40m2", "40 m2")]
    [InlineData("8h30", "8 h30")]
    [InlineData("50%", "50")]
    public void Words_end_where_letters_end_and_a_code_stays_whole(string text, string words) => Assert.Equal(words, Read(text).Exact());

    [Theory]
    [InlineData("2026", "2026")]
    [InlineData("1.500", "1500")]
    [InlineData("1,500", "1500")]
    [InlineData("1.500.000", "1500000")]
    [InlineData("1,500,000", "1500000")]
    [InlineData("12.345.678", "12345678")]
    [InlineData("1,5", "1,5")]
    [InlineData("1.5", "1,5")]
    [InlineData("12,75", "12,75")]
    [InlineData("0912345678", "0912345678")]
    [InlineData("012345678901", "012345678901")]
    public void A_number_loses_its_thousands_separators_and_has_one_kind_of_decimal_comma(string text, string number)
    {
        var read = Read("số " + text + " đó");

        Assert.Equal("sô1 " + number + " đo1", read.Exact());
    }

    [Theory]
    [InlineData("14/12/2026", TokenKind.Date)]
    [InlineData("1/1/2027", TokenKind.Date)]
    [InlineData("14/12", TokenKind.Number)]
    [InlineData("07/2021", TokenKind.Number)]
    [InlineData("351/2025", TokenKind.Number)]
    public void A_date_and_a_documents_number_stay_one_word(string text, TokenKind kind)
    {
        var read = Read("ngày " + text + "/NĐ-CP");

        Assert.Equal(("ngay2 " + text + " nđ cp", kind), (read.Exact(), read.Tokens[1].Kind));
    }

    [Theory]
    [InlineData("Hộ nghèo là gì? Ai xét", "hô5 ngheo2 la2 gi2 / ai xet1")]
    [InlineData("Nhà nghèo. Xin vay! Được không;hay thôi", "nha2 ngheo2 / xin vay / đươc5 không / hay thôi")]
    [InlineData("dòng một\ndòng hai\n\n\ndòng ba", "dong2 môt5 / dong2 hai / dong2 ba")]
    [InlineData("chờ… rồi sao", "chơ2 / rôi2 sao")]
    [InlineData("chờ.....???!!! rồi sao", "chơ2 / rôi2 sao")]
    [InlineData("nhà tôi nghèo.Xin hỏi", "nha2 tôi ngheo2 / xin hoi3")]
    [InlineData("số 12. Tôi hỏi", "sô1 12 / tôi hoi3")]
    [InlineData("từ 1.1.2027 thì sao", "tư2 1 1 2027 thi2 sao")]
    [InlineData("lương 1.500.000. Đủ không", "lương 1500000 / đu3 không")]
    [InlineData("hộ, nghèo: xin - hỏi", "hô5 ngheo2 xin hoi3")]
    [InlineData("... ?", "")]
    public void A_sentence_ends_at_its_mark_or_line_and_is_never_empty(string text, string sentences)
    {
        var read = Read(text);

        Assert.Equal(sentences, read.InSentences());
        Assert.Equal(sentences.Length == 0 ? 0 : sentences.Split(" / ").Length, read.SentenceCount);
    }

    private static NormalisedText Read(string text) => Readers.Plain.Read(text);
}
