using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Rows;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Knowledge.Tests.Policy.Standards;

public sealed class PovertyStandardsTests
{
    private static readonly PovertyStandards Standards = PolicyContent.Base.Standards;

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

    [Fact]
    public void Every_day_from_2016_to_2030_has_exactly_one_national_standard()
    {
        for (var day = new DateOnly(2016, 1, 1); day.Year <= 2030; day = day.AddDays(1))
            Assert.Single(Standards.All, s => s.IsNational && s.IsValidOn(day));
    }

    [Theory]
    [InlineData("29/03/2023", "22", null)]
    [InlineData("30/03/2023", "22", "QN-2023-2025")]
    [InlineData("01/07/2024", "22", "QN-2023-2025")]
    [InlineData("31/12/2025", "22", "QN-2023-2025")]
    [InlineData("01/01/2026", "22", null)]
    [InlineData("31/12/2021", "75", null)]
    [InlineData("01/01/2022", "75", "DN-2022-2025")]
    [InlineData("01/01/2026", "75", null)]
    [InlineData("31/12/2024", "24", null)]
    [InlineData("31/12/2025", "24", "BN-2025")]
    [InlineData("01/01/2026", "24", null)]
    [InlineData("31/12/2024", "79", null)]
    [InlineData("01/07/2025", "79", "HCM-2025")]
    [InlineData("01/01/2026", "79", null)]
    [InlineData("01/07/2025", "01", null)]
    [InlineData("01/07/2025", "national", null)]
    public void A_province_has_a_standard_of_its_own_only_while_its_document_holds(string day, string province, string? standard) =>
        Assert.Equal(standard, Standards.InForceOn(PolicyContent.Day(day), province)?.Id);

    [Fact]
    public void A_line_stated_for_a_year_takes_in_whole_dong_of_a_month()
    {
        var city = Standards.InForceOn(PolicyContent.Day("31/12/2025"), "79")!;

        Assert.Equal((3_833_333, 4_500_000), (city.Line("poverty")!.HighestWithin(AreaKind.Urban), city.Line("minimum_living")!.HighestWithin(AreaKind.Urban)));
    }

    [Theory]
    [InlineData("VN-2016-2020", 10, Indicator.HealthAccess, Indicator.Job)]
    [InlineData("VN-2021", 10, Indicator.HealthAccess, Indicator.Nutrition)]
    [InlineData("VN-2022-2025", 12, Indicator.InformationDevice, Indicator.HealthAccess)]
    [InlineData("VN-2027-2030", 12, Indicator.Waste, Indicator.InformationDevice)]
    public void Each_period_counts_its_own_indicators(string standard, int count, Indicator counted, Indicator notCounted)
    {
        var indicators = Standards.All.Single(s => s.Id == standard).Indicators;

        Assert.Equal(count, indicators.Count);
        Assert.Contains(counted, indicators);
        Assert.DoesNotContain(notCounted, indicators);
    }
}
