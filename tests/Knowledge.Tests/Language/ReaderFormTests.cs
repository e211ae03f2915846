using System.Text;
using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Tests.Language;

public sealed class ReaderFormTests
{
    private static readonly VietnameseReader Reader = Readers.Plain;

    [Theory]
    [InlineData("Hộ nghèo ở xã Đắk Nhoong được hỗ trợ những gì?")]
    [InlineData("Giếng khoan, nhà tiêu tự hoại, khuỷu sông")]
    public void Composed_and_decomposed_letters_read_the_same(string text)
    {
        var decomposed = text.Normalize(NormalizationForm.FormD);

        Assert.NotEqual(text, decomposed);
        Assert.Equal(Reader.Read(text).Tokens, Reader.Read(decomposed).Tokens);
    }

    [Theory]
    [InlineData("hoà", "hòa")]
    [InlineData("thuỷ", "thủy")]
    [InlineData("khoẻ", "khỏe")]
    [InlineData("UỶ BAN", "ủy ban")]
    [InlineData("xoá", "xóa")]
    public void Old_and_new_tone_placement_read_the_same(string old, string @new)
    {
        Assert.NotEqual(old, @new);
        Assert.Equal(Reader.Read(@new).Tokens, Reader.Read(old).Tokens);
    }

    [Theory]
    [InlineData("HỘ NGHÈO", "hô5 ngheo2", "ho ngheo")]
    [InlineData("  Đường…  điện!!! ", "đương2 điên5", "duong dien")]
    [InlineData("1.500.000 đồng/người", "1500000 đông2 ngươi2", "1500000 dong nguoi")]
    [InlineData("1,500,000đ", "1500000 đ", "1500000 d")]
    [InlineData("hạn 14/12/2026", "han5 14/12/2026", "han 14/12/2026")]
    [InlineData("mã H-0123", "ma4 h 0123", "ma h 0123")]
    public void A_text_becomes_lower_case_words_in_both_forms(string text, string exact, string folded)
    {
        var read = Reader.Read(text);

        Assert.Equal(exact, read.Exact());
        Assert.Equal(folded, read.Folded);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \t\r\n")]
    [InlineData("??!…")]
    [InlineData("👍🏽👨‍👩‍👧")]
    [InlineData("❤️")]
    [InlineData("\u0301\u0323")]
    [InlineData("\u200b\u202e\ufeff")]
    public void A_message_without_letter_or_digit_is_empty(string text) => Assert.True(Reader.Read(text).IsEmpty);

    [Theory]
    [InlineData("hộ\u0000nghèo", "hộ nghèo")]
    [InlineData("hộ\u0007\u001b nghèo\u007f", "hộ nghèo")]
    [InlineData("hộ ng\u200bhèo", "hộ nghèo")]
    [InlineData("\u202ehộ nghèo\u202c", "hộ nghèo")]
    [InlineData("hộ 🏠 nghèo 😢", "hộ nghèo")]
    [InlineData("hộ nghèo ❤️", "hộ nghèo")]
    [InlineData("bước 1️⃣ nộp giấy", "bước 1 nộp giấy")]
    [InlineData("hộ \ud83d nghèo \ude00", "hộ nghèo")]
    [InlineData("hộ \ufffe nghèo \uffff", "hộ nghèo")]
    [InlineData("\u200ehộ\u200f nghèo\u2069", "hộ nghèo")]
    [InlineData("\u2066hộ nghèo\u2069 \u061c", "hộ nghèo")]
    [InlineData("h\u200d\u2060ộ ngh\ufeffèo", "hộ nghèo")]
    [InlineData("hộ\u00a0nghèo\u3000", "hộ nghèo")]
    [InlineData("caf\u00e9 \ud83d", "café")]
    public void Control_characters_emoji_and_broken_characters_change_nothing(string text, string clean) =>
        Assert.Equal(Reader.Read(clean).Tokens, Reader.Read(text).Tokens);

    [Fact]
    public void Of_a_message_of_10_000_characters_both_ends_are_read_and_no_more()
    {
        var text = "mở đầu " + string.Concat(Enumerable.Repeat("dài dòng ", 1_109)) + " kết thúc";
        Assert.InRange(text.Length, 9_990, 10_010);

        var read = Reader.Read(text);

        Assert.StartsWith("mo dau dai dong", read.Folded, StringComparison.Ordinal);
        Assert.EndsWith("dai dong ket thuc", read.Folded, StringComparison.Ordinal);
        Assert.InRange(read.Tokens.Count, 100, VietnameseReader.LongestRead / 2);
    }

    [Fact]
    public void A_message_that_is_one_word_of_10_000_letters_is_read() =>
        Assert.InRange(Reader.Read(new string('a', 10_000)).Tokens.Count, 1, 2);

    [Theory]
    [InlineData("hộ nghèo", 1.0)]
    [InlineData("hộ ngheo la gì", 0.5)]
    [InlineData("ho ngheo", 0.0)]
    [InlineData("", 0.0)]
    public void The_share_of_marked_words_tells_how_it_was_typed(string text, double share) =>
        Assert.Equal(share, Reader.Read(text).MarkedShare);
}
