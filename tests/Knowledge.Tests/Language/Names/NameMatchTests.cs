using CauNoi.Knowledge.Language.Names;

namespace CauNoi.Knowledge.Tests.Language.Names;

public sealed class NameMatchTests
{
    [Fact]
    public void What_fits_better_scores_higher()
    {
        string[] typed =
        [
            "Nguyễn Thị Hoà", "nguyễn thị hoa", "nguyen thi hoa", "Nguyễn Thị Hoa", "Nguyen Thị Họa", "Hoà Nguyễn Thị", "hoa nguyen thi", "nguyenthi hoa", "nguyen thi hoac",
            "hoac nguyen thi", "thị Hoà", "hoà", "nguyen",
        ];

        var scores = typed.Select(t => NameMatch.Score(t, "Nguyễn Thị Hòa")).ToList();

        Assert.Equal(NameMatch.Exact, scores[0]);
        Assert.Equal(scores.OrderDescending().Distinct(), scores.Distinct());
        Assert.All(scores, s => Assert.InRange(s, 1, NameMatch.Exact));
    }

    [Theory]
    [InlineData("ông Chứ", "Mùa Mí Chứ", "Chứ Thị Mùa")]
    [InlineData("Mí Chứ", "Mùa Mí Chứ", "Mùa Thị Chứ")]
    [InlineData("nguyen van na", "Nguyễn Văn An", "Nguyễn Văn Bình")]
    [InlineData("Hòa", "Lê Thị Hòa", "Lê Thị Hoa")]
    [InlineData("giàng thị xay", "Giàng Thị Say", "Giàng Thị Say Mua")]
    public void Of_two_people_the_one_who_was_meant_comes_first(string typed, string meant, string other) =>
        Assert.True(NameMatch.Score(typed, meant) > NameMatch.Score(typed, other));

    [Theory]
    [InlineData("Mùa Mí Chứ", "Lò Văn Nam")]
    [InlineData("", "Lò Văn Nam")]
    [InlineData("Lò", "")]
    [InlineData("???", "Lò Văn Nam")]
    public void Who_has_nothing_in_common_scores_nothing(string typed, string recorded) => Assert.Equal(0, NameMatch.Score(typed, recorded));
}
