using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Places;
using CauNoi.Knowledge.Tests.Language;

namespace CauNoi.Knowledge.Tests.Places;

public sealed class ProvincesTests
{
    private static readonly ContentFolder Content = new(Path.Combine(RepositoryRoot.Path, "content"));

    private static readonly Provinces All = Provinces.Load(Content, Readers.Plain);

    [Theory]
    [InlineData("Hà Nội", "01")]
    [InlineData("ha noi", "01")]
    [InlineData("Hà Giang", "08")]
    [InlineData("yên bái", "15")]
    [InlineData("Bắc Kạn", "19")]
    [InlineData("Bắc Giang", "24")]
    [InlineData("Hòa Bình", "25")]
    [InlineData("Hoà Bình", "25")]
    [InlineData("Hải Dương", "31")]
    [InlineData("Nam Định", "37")]
    [InlineData("Thanh Hoá", "38")]
    [InlineData("Quảng Bình", "44")]
    [InlineData("Thừa Thiên - Huế", "46")]
    [InlineData("Quảng Nam", "48")]
    [InlineData("Kon Tum", "51")]
    [InlineData("Bình Định", "52")]
    [InlineData("Ninh Thuận", "56")]
    [InlineData("Phú Yên", "66")]
    [InlineData("Bình Thuận", "68")]
    [InlineData("dak lak", "66")]
    [InlineData("Bà Rịa - Vũng Tàu", "79")]
    [InlineData("TP. Hồ Chí Minh", "79")]
    [InlineData("sai gon", "79")]
    [InlineData("Kiên Giang", "91")]
    [InlineData("Sóc Trăng", "92")]
    [InlineData("Bạc Liêu", "96")]
    public void A_province_is_found_by_its_name_and_by_those_merged_into_it(string typed, string code) =>
        Assert.Equal(code, All.Named(Readers.Plain.Read(typed), otherWords: 0)?.Code);

    [Theory]
    [InlineData("dạ tôi ở tỉnh Lào Cai ạ", 5, "15")]
    [InlineData("tôi ở Lào Cai thì hộ nghèo được những quyền lợi gì", 4, null)]
    [InlineData("hộ nghèo là gì", 4, null)]
    [InlineData("", 4, null)]
    public void A_question_that_mentions_a_province_is_no_name(string typed, int otherWords, string? code) =>
        Assert.Equal(code, All.Named(Readers.Plain.Read(typed), otherWords)?.Code);

    [Fact]
    public void There_are_34_provinces_with_codes_of_their_own_and_no_name_stands_twice()
    {
        var rows = Content.ReadYaml<List<ProvinceName>>("language/provinces.yaml");

        Assert.Equal(34, rows.DistinctBy(r => r.Code).Count());
        Assert.All(rows, r => Assert.Equal(2, r.Code.Length));
        var names = rows.SelectMany(r => r.Also.Prepend(r.Name)).Select(n => n.ToUpperInvariant()).ToList();
        Assert.Equal(names.Distinct(), names);
    }
}
