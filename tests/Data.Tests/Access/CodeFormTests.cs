using CauNoi.Data.Access;

namespace CauNoi.Data.Tests.Access;

public sealed class CodeFormTests
{
    [Theory]
    [InlineData("BCDF-2345", true)]
    [InlineData("BCDF2345", true)]
    [InlineData("bcdf-2345", true)]
    [InlineData(" BCDF 2345 ", true)]
    [InlineData("B-C-D-F-2-3-4-5", true)]
    [InlineData("BCDF-234", false)]
    [InlineData("BCDF-23456", false)]
    [InlineData("BCDF-1234", true)]
    [InlineData("BCDF-0234", true)]
    [InlineData("BCDA-2345", true)]
    [InlineData("BCDY-2345", true)]
    [InlineData("2401-0153", false)]
    [InlineData("BCDĐ-2345", false)]
    [InlineData("BCDF_2345", false)]
    [InlineData("mã BCDF-2345", false)]
    [InlineData("hộ nghèo", false)]
    [InlineData("", false)]
    [InlineData("--------", false)]
    public void Four_and_four_letters_and_digits_look_like_a_code_even_with_a_slip_and_a_household_code_does_not(string typed, bool looksLikeCode) =>
        Assert.Equal(looksLikeCode, AccountDirectory.LooksLikeCode(typed));
}
