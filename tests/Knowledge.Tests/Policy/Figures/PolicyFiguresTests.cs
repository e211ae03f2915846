namespace CauNoi.Knowledge.Tests.Policy.Figures;

public sealed class PolicyFiguresTests
{
    [Theory]
    [InlineData("standard.minimum_living.rural", "31/12/2026", "1.500.000 đồng")]
    [InlineData("standard.minimum_living.rural", "01/01/2027", "2.200.000 đồng")]
    [InlineData("standard.average_living.urban", "31/12/2026", "3.000.000 đồng")]
    [InlineData("standard.average_living.urban", "01/01/2027", null)]
    [InlineData("standard.poor_from", "01/01/2027", "3 chỉ số")]
    [InlineData("standard.income_score.urban", "31/12/2026", "175 điểm")]
    [InlineData("standard.income_score.urban", "01/01/2027", null)]
    [InlineData("standard.highest_deprivation_score", "31/12/2026", "120 điểm")]
    [InlineData("standard.75.poor_from", "31/12/2025", "2 chỉ số")]
    [InlineData("standard.75.poor_from", "01/01/2026", null)]
    [InlineData("standard.22.poor_from", "31/12/2025", null)]
    [InlineData("base-salary", "30/06/2026", "2.340.000 đồng/tháng")]
    [InlineData("base-salary", "01/07/2026", "2.530.000 đồng/tháng")]
    public void A_figure_has_the_value_of_the_day_or_none(string id, string day, string? told)
    {
        var figures = PolicyContent.Base.Figures;
        var row = figures.Find(id, PolicyContent.Day(day));

        Assert.Equal(told, row is null ? null : figures.Tell(row.Value!.Value, row.Unit));
    }
}
