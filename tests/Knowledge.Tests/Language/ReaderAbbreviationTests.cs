using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Tests.Language;

public sealed class ReaderAbbreviationTests
{
    private static readonly VietnameseReader Small = new(
    [
        new Abbreviation { Typed = "k", Reading = "nghìn", After = ["#"] },
        new Abbreviation { Typed = "k", Reading = "không" },
        new Abbreviation { Typed = "kg", Reading = "không", NotAfter = ["#", "may"] },
        new Abbreviation { Typed = "dk", Reading = "đăng ký", Before = ["thoat"] },
        new Abbreviation { Typed = "hn", Reading = "hộ nghèo" },
    ]);

    [Theory]
    [InlineData("700 k", "700 nghìn")]
    [InlineData("có k", "có không")]
    [InlineData("k", "không")]
    [InlineData("5 kg", "5 kg")]
    [InlineData("mấy kg", "mấy kg")]
    [InlineData("có kg", "có không")]
    [InlineData("dk thoát", "đăng ký thoát")]
    [InlineData("dk gì", "dk gì")]
    [InlineData("HN là gì", "hộ nghèo là gì")]
    [InlineData("kk hnn", "kk hnn")]
    public void An_abbreviation_is_read_out_only_in_its_context(string typed, string meant) =>
        Assert.Equal(Readers.Plain.Read(meant).Tokens, Small.Read(typed).Tokens);

    [Theory]
    [InlineData("e co dc xet hn k", "em co được xet hộ nghèo không")]
    [InlineData("dk thoat ngheo ntn", "đăng ký thoat ngheo như thế nào")]
    [InlineData("co dk gi moi dc", "co điều kiện gi moi được")]
    [InlineData("thu nhap 900 k", "thu nhap 900 nghìn")]
    [InlineData("10 kg gao", "10 kg gao")]
    [InlineData("bn tr 1 thang", "bao nhiêu triệu 1 thang")]
    [InlineData("mk là hcn", "mình là hộ cận nghèo")]
    [InlineData("bh thi co ket qua", "bao giờ thi co ket qua")]
    [InlineData("mua bh o dau", "mua bảo hiểm o dau")]
    public void The_abbreviations_of_the_content_read_as_people_mean_them(string typed, string meant) =>
        Assert.Equal(Readers.Plain.Read(meant).Tokens, Readers.OfContent.Read(typed).Tokens);

    [Fact]
    public void The_ends_of_sentences_move_with_what_is_read_out() =>
        Assert.Equal("bao nhiêu triêu5 / hô5 ngheo2 đươc5 không / em", Readers.OfContent.Read("bn tr? hn dc k. e").InSentences());
}
