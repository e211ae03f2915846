using System.Globalization;
using CauNoi.Knowledge.Language;
using FsCheck;
using FsCheck.Fluent;

namespace CauNoi.Knowledge.Tests.Language;

public sealed class AmountsTests
{
    private static readonly string[] Digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

    [Theory]
    [InlineData("1tr5", 1_500_000)]
    [InlineData("1tr500", 1_500_000)]
    [InlineData("1tr05", 1_050_000)]
    [InlineData("2tr", 2_000_000)]
    [InlineData("1 tr 5", 1_500_000)]
    [InlineData("1,5tr", 1_500_000)]
    [InlineData("1.5 trieu", 1_500_000)]
    [InlineData("1,5 triệu", 1_500_000)]
    [InlineData("1,05 triệu", 1_050_000)]
    [InlineData("một triệu rưỡi", 1_500_000)]
    [InlineData("một triệu rưởi", 1_500_000)]
    [InlineData("mot trieu ruoi", 1_500_000)]
    [InlineData("triệu rưỡi", 1_500_000)]
    [InlineData("triệu tư", 1_400_000)]
    [InlineData("hai triệu tư", 2_400_000)]
    [InlineData("hai triệu hai", 2_200_000)]
    [InlineData("2 triệu 2", 2_200_000)]
    [InlineData("500k", 500_000)]
    [InlineData("500 k", 500_000)]
    [InlineData("700 nghìn", 700_000)]
    [InlineData("700 ngàn", 700_000)]
    [InlineData("700 ngan", 700_000)]
    [InlineData("ba ngàn rưỡi", 3_500)]
    [InlineData("2 tỷ", 2_000_000_000)]
    [InlineData("hai tỉ", 2_000_000_000)]
    [InlineData("1,5 tỷ", 1_500_000_000)]
    [InlineData("2t5", 2_500_000_000)]
    [InlineData("5 củ", 5_000_000)]
    [InlineData("mười triệu", 10_000_000)]
    [InlineData("mười hai triệu", 12_000_000)]
    [InlineData("mười lăm triệu", 15_000_000)]
    [InlineData("hai mươi mốt triệu", 21_000_000)]
    [InlineData("ba mươi lăm triệu rưỡi", 35_500_000)]
    [InlineData("hai trăm nghìn", 200_000)]
    [InlineData("5 trăm nghìn", 500_000)]
    [InlineData("một trăm lẻ năm ngàn", 105_000)]
    [InlineData("một triệu hai trăm nghìn", 1_200_000)]
    [InlineData("1 triệu 200 nghìn", 1_200_000)]
    [InlineData("1.500.000", 1_500_000)]
    [InlineData("1,500,000đ", 1_500_000)]
    [InlineData("1500000 đồng", 1_500_000)]
    [InlineData("90.000", 90_000)]
    public void A_sum_is_read_as_dong_however_it_is_written(string typed, long dong)
    {
        var read = Readers.OfContent.Read("nhà có " + typed);

        Assert.Equal(dong.ToString(CultureInfo.InvariantCulture), read.Only(TokenKind.Money));
    }

    [Theory]
    [InlineData("hai ngăn tủ")]
    [InlineData("năm 2026")]
    [InlineData("năm 2027 và 2030")]
    [InlineData("gọi 0912345678")]
    [InlineData("gọi 0987 654 321")]
    [InlineData("căn cước 012345678901")]
    [InlineData("căn cước 079123456000")]
    [InlineData("2 cụ già")]
    [InlineData("hai củ khoai")]
    [InlineData("nhà 49000 con gà")]
    [InlineData("trên 50 tuổi, 3 con")]
    [InlineData("năm 2025 tỷ lệ hộ nghèo")]
    [InlineData("2 ty le ngheo")]
    [InlineData("triệu tư vấn viên")]
    [InlineData("mười muối nghìn")]
    [InlineData("nghị định 07/2021 ngày 14/12/2026")]
    [InlineData("999999999999 tỷ")]
    [InlineData("999999999999t5")]
    public void Years_counts_telephones_and_words_that_only_look_alike_are_no_sum(string typed) =>
        Assert.Equal("", Readers.OfContent.Read(typed).Only(TokenKind.Money));

    [Theory]
    [InlineData("5 triệu 3 người", "5000000 3 ngươi2")]
    [InlineData("5 triệu ba người", "5000000 ba ngươi2")]
    [InlineData("1 triệu 1 tháng", "1000000 1 thang1")]
    [InlineData("2 triệu 3 con", "2000000 3 con")]
    [InlineData("hai triệu năm 2026", "2000000 năm 2026")]
    [InlineData("hai triệu năm nay", "2000000 năm nay")]
    [InlineData("2 triệu năm ngoái", "2000000 năm ngoai1")]
    [InlineData("vay 2 triệu sau bao lâu", "vay 2000000 sau bao lâu")]
    [InlineData("2 triệu tư vấn giúp em", "2000000 tư vân1 giup1 em")]
    [InlineData("mỗi năm hai trăm nghìn", "môi4 năm 200000")]
    [InlineData("3 triệu rưỡi một tháng", "3500000 môt5 thang1")]
    [InlineData("1 triệu đến 2 triệu", "1000000 đên1 2000000")]
    [InlineData("hai triệu ba triệu gì đó", "2000000 3000000 gi2 đo1")]
    public void What_follows_a_sum_keeps_its_own_number(string typed, string read) => Assert.Equal(read, Readers.OfContent.Read(typed).Exact());

    [Theory]
    [InlineData("Thu nhập một triệu rưỡi. Có 3 người", "thu nhâp5 1500000 / co1 3 ngươi2")]
    [InlineData("1tr5? 2tr! 700 nghìn", "1500000 / 2000000 / 700000")]
    public void The_ends_of_sentences_move_with_the_joined_words(string typed, string sentences) =>
        Assert.Equal(sentences, Readers.OfContent.Read(typed).InSentences());

    [Fact]
    public void A_sum_written_in_any_way_comes_back() =>
        Prop.ForAll(Gen.Choose(50, 9_999_999).ToArbitrary(), thousands =>
        {
            var dong = (thousands * 1_000L).ToString(CultureInfo.InvariantCulture);
            string[] written =
            [
                dong,
                (thousands * 1_000L).ToString("#,##0", CultureInfo.InvariantCulture),
                (thousands * 1_000L).ToString("#,##0", CultureInfo.InvariantCulture).Replace(',', '.') + " đồng",
                $"{thousands} nghìn",
                $"{thousands}k",
                InWords(thousands),
                VietnameseLetters.Fold(InWords(thousands)),
                .. thousands % 10 == 0 ? new[] { $"{thousands / 1_000},{thousands % 1_000 / 10:00} triệu" } : [],
            ];
            return written.All(w => Readers.OfContent.Read(w).Only(TokenKind.Money) == dong);
        }).QuickCheckThrowOnFailure();

    // 1205 → "một triệu hai trăm linh năm nghìn"
    private static string InWords(int thousands)
    {
        (int Count, string Unit)[] parts = [(thousands / 1_000_000, "tỷ"), (thousands / 1_000 % 1_000, "triệu"), (thousands % 1_000, "nghìn")];
        return string.Join(' ', parts.Where(p => p.Count > 0).Select(p => BelowThousand(p.Count) + " " + p.Unit));
    }

    private static string BelowThousand(int count)
    {
        var (hundreds, tens, ones) = (count / 100, count / 10 % 10, count % 10);
        var words = new List<string>();
        if (hundreds > 0)
            words.Add(Digits[hundreds] + " trăm");
        if (hundreds > 0 && tens == 0 && ones > 0)
            words.Add("linh");
        if (tens > 0)
            words.Add(tens == 1 ? "mười" : Digits[tens] + " mươi");
        if (ones > 0)
            words.Add((tens, ones) switch { ( > 1, 1) => "mốt", ( > 0, 5) => "lăm", _ => Digits[ones] });
        return string.Join(' ', words);
    }
}
