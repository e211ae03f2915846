using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Knowledge.Tests.Policy;

public sealed class PovertyStandardsTests
{
    private static readonly PovertyStandards Standards = PolicyBase.Load(PolicyContent.Folder, local: null).Standards;

    [Theory]
    [InlineData("31/12/2015", null)]
    [InlineData("01/01/2016", "VN-2016-2020")]
    [InlineData("31/12/2020", "VN-2016-2020")]
    [InlineData("01/01/2021", "VN-2021")]
    [InlineData("31/12/2021", "VN-2021")]
    [InlineData("01/01/2022", "VN-2022-2025")]
    [InlineData("22/11/2026", "VN-2022-2025")]
    [InlineData("31/12/2026", "VN-2022-2025")]
    [InlineData("01/01/2027", "VN-2027-2030")]
    [InlineData("31/12/2030", "VN-2027-2030")]
    [InlineData("01/01/2031", null)]
    public void Each_day_has_the_standard_of_its_period(string day, string? standard) =>
        Assert.Equal(standard, Standards.InForceOn(PolicyContent.Day(day))?.Id);

    [Theory]
    [InlineData("31/12/2026", AreaKind.Rural, 1_500_000)]
    [InlineData("31/12/2026", AreaKind.Urban, 2_000_000)]
    [InlineData("01/01/2027", AreaKind.Rural, 2_200_000)]
    [InlineData("01/01/2027", AreaKind.Urban, 2_800_000)]
    public void The_income_line_is_that_of_the_day_and_area(string day, AreaKind area, long line) =>
        Assert.Equal(line, Standards.InForceOn(PolicyContent.Day(day))!.Line("minimum_living")!.For(area));

    [Fact]
    public void The_points_are_known_for_the_old_standard_and_not_for_the_new()
    {
        var old = Standards.InForceOn(PolicyContent.Day("31/12/2026"))!.Scoring!;

        Assert.Equal((140, 175, 30, 10), (old.IncomeCutoff.Rural, old.IncomeCutoff.Urban, old.DeprivationCutoff, old.PointsPerIndicator));
        Assert.Null(Standards.InForceOn(PolicyContent.Day("01/01/2027"))!.Scoring);
    }

}
