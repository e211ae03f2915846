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
    [InlineData("BCDF-1234", false)]
    [InlineData("BCDF-0234", false)]
    [InlineData("BCDA-2345", false)]
    [InlineData("BCDY-2345", false)]
    [InlineData("BCDĐ-2345", false)]
    [InlineData("BCDF_2345", false)]
    [InlineData("mã BCDF-2345", false)]
    [InlineData("hộ nghèo", false)]
    [InlineData("", false)]
    [InlineData("--------", false)]
    public void Only_eight_characters_of_the_alphabet_look_like_a_code(string typed, bool looksLikeCode) =>
        Assert.Equal(looksLikeCode, StaffDirectory.LooksLikeCode(typed));
}
