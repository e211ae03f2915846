using CauNoi.Data.Messaging;

namespace CauNoi.Data.Tests.Messaging;

public sealed class MaskedTextTests
{
    [Theory]
    [InlineData("tôi tên là Lò Văn Pao muốn hỏi vay vốn", "tôi tên là … muốn hỏi vay vốn")]
    [InlineData("Tôi tên là: Lò Văn Pao", "Tôi tên là: …")]
    [InlineData("hộ ông Nguyễn Văn A có nghèo không", "hộ ông … có nghèo không")]
    [InlineData("ông LÒ VĂN PAO ở bản Nà Khoang", "ông … ở bản Nà Khoang")]
    [InlineData("chị Lan và anh Hùng ở cùng nhà", "chị … và anh … ở cùng nhà")]
    [InlineData("ong Pao co duoc khong", "ong … co duoc khong")]
    [InlineData("chồng em là bà con dân tộc Tày", "chồng em là bà con dân tộc Tày")]
    [InlineData("bà con hỏi giúp em với", "bà con hỏi giúp em với")]
    [InlineData("ông bà tôi già yếu", "ông bà tôi già yếu")]
    [InlineData("giấy này tên là gì", "giấy này tên là gì")]
    [InlineData("ÔNG BÀ TÔI CÓ ĐƯỢC TRỢ CẤP KHÔNG", "ÔNG BÀ TÔI CÓ ĐƯỢC TRỢ CẤP KHÔNG")]
    public void Names_after_a_word_that_announces_one_are_masked(string text, string kept) => Assert.Equal(kept, MaskedText.Of(text));

    [Theory]
    [InlineData("gọi 0912345678 nhé", "gọi … nhé")]
    [InlineData("gọi 0912 345 678 nhé", "gọi … nhé")]
    [InlineData("gọi 091.234.5678 nhé", "gọi … nhé")]
    [InlineData("gọi 912.345.678 nhé", "gọi … nhé")]
    [InlineData("căn cước 097082104729", "căn cước …")]
    [InlineData("CMND 012 345 678", "CMND …")]
    [InlineData("hộ 24-0153 thiếu gì", "hộ … thiếu gì")]
    [InlineData("hộ 24-153 thiếu gì", "hộ … thiếu gì")]
    [InlineData("mã hộ 97001001-0001", "mã hộ …")]
    [InlineData("viết cho lan.nguyen+xa@tinh.gov.vn ạ", "viết cho … ạ")]
    public void Phones_identity_numbers_household_codes_and_addresses_are_masked(string text, string kept) => Assert.Equal(kept, MaskedText.Of(text));

    [Theory]
    [InlineData("mẹ sinh năm 1951 có được không", "mẹ sinh năm … có được không")]
    [InlineData("con sinh ngày 03/04/2024 làm thẻ thế nào", "con sinh ngày … làm thẻ thế nào")]
    [InlineData("con sinh 3-4-2024", "con sinh …")]
    [InlineData("bố tôi 12/05/1960", "bố tôi …")]
    public void Dates_of_birth_are_masked(string text, string kept) => Assert.Equal(kept, MaskedText.Of(text));

    [Theory]
    [InlineData("thu nhập 1.500.000 một tháng thì sao")]
    [InlineData("vay 100.000.000 đồng được không")]
    [InlineData("năm 2026 chuẩn nghèo bao nhiêu")]
    [InlineData("giai đoạn 2026-2030")]
    [InlineData("Nghị định 351/2025/NĐ-CP")]
    [InlineData("nhà có 3 người, 150 m2, thu nhập 15-20 triệu")]
    [InlineData("trước ngày 01/01/2027")]
    public void Sums_years_and_documents_are_part_of_the_question(string text) => Assert.Equal(text, MaskedText.Of(text));

    [Fact]
    public void Half_a_surrogate_pair_does_not_lose_the_question() => Assert.StartsWith("trước", MaskedText.Of("trước \ud83d sau"), StringComparison.Ordinal);

    [Fact]
    public void Of_a_hundred_thousand_letters_no_more_is_kept_than_of_any_question()
    {
        Assert.Equal("…", MaskedText.Of(new string('a', 100_000)));
        Assert.Equal(300, MaskedText.Of(string.Concat(Enumerable.Repeat("rất dài ", 12_500))).Length);
    }

    [Theory]
    [InlineData("tra hộ 097082104729", "tra hộ …729")]
    [InlineData("cccd 097 082 104 729 của bà Mai", "cccd …729 của bà Mai")]
    [InlineData("gọi 0912.345.678 hoặc +84 912345678", "gọi …678 hoặc …678")]
    [InlineData("tra hộ 97001001-0001", "tra hộ 97001001-0001")]
    [InlineData("tra hộ 00123001-0001-5", "tra hộ 00123001-0001-5")]
    [InlineData("vay 100.000.000 đồng từ 01/01/2027", "vay 100.000.000 đồng từ 01/01/2027")]
    public void Its_author_sees_a_message_again_without_the_numbers_of_a_person(string text, string shown) => Assert.Equal(shown, MaskedText.OfNumbers(text));
}
