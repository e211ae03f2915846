using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Knowledge.Policy.Figures;

/// <summary>The numbers of the poverty standards under names that texts can use: <c>standard.minimum_living.rural</c>, of a province <c>standard.75.minimum_living.rural</c>.</summary>
internal static class StandardFigures
{
    public static IEnumerable<FigureRow> Of(PovertyStandards standards) => standards.All.SelectMany(Of);

    private static IEnumerable<FigureRow> Of(PovertyStandard standard)
    {
        var prefix = standard.IsNational ? "standard" : $"standard.{standard.Area}";
        FigureRow Row(string name, decimal value, string unit) => new()
        {
            Id = $"{prefix}.{name}",
            Value = value,
            Unit = unit,
            ValidFrom = standard.ValidFrom,
            ValidTo = standard.ValidTo,
            Source = standard.Source,
            Confidence = standard.Confidence,
        };

        foreach (var line in standard.Lines)
        {
            yield return Row($"{line.Id}.rural", line.Rural, "dong");
            yield return Row($"{line.Id}.urban", line.Urban, "dong");
        }

        yield return Row("indicators", standard.Indicators.Count, "indicators");
        if (standard.Classes.Max(c => c.DeprivationsFrom) is { } from)
            yield return Row("poor_from", from, "indicators");
        if (standard.Scoring is not { } scoring)
            yield break;
        yield return Row("income_score.rural", scoring.IncomeCutoff.Rural, "points");
        yield return Row("income_score.urban", scoring.IncomeCutoff.Urban, "points");
        yield return Row("deprivation_score", scoring.DeprivationCutoff, "points");
        yield return Row("points_per_indicator", scoring.PointsPerIndicator, "points");
        yield return Row("highest_deprivation_score", scoring.PointsPerIndicator * standard.Indicators.Count, "points");
    }
}
