using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy.Rows;

namespace CauNoi.Knowledge.Policy.Standards;

/// <summary>The rules that the rows of <c>policy/standards.yaml</c> keep.</summary>
internal static class StandardLint
{
    private const long LargestLine = 1_000_000_000;

    /// <param name="rows">All rows.</param>
    /// <param name="provinces">Known province codes.</param>
    public static IEnumerable<ContentFault> Check(IReadOnlyList<RowSource<PovertyStandard>> rows, IReadOnlySet<string> provinces) =>
        RowLint.Check(rows).Concat(rows.SelectMany(r => OwnFaults(r, provinces))).Concat(rows.GroupBy(r => r.Row.Area).SelectMany(PeriodFaults));

    private static IEnumerable<ContentFault> OwnFaults(RowSource<PovertyStandard> source, IReadOnlySet<string> provinces)
    {
        var standard = source.Row;
        if (!standard.IsNational && !provinces.Contains(standard.Area))
            yield return source.Fault("area", $"'{standard.Id}' is of the unknown area '{standard.Area}'; write '{PovertyStandard.National}' or a province code");
        if (standard.Lines.Count == 0)
            yield return source.Fault("lines", $"'{standard.Id}' has no income line");
        foreach (var line in standard.Lines)
            if (line.Rural is <= 0 or > LargestLine || line.Urban is <= 0 or > LargestLine || line.Months is not (1 or 12))
                yield return source.Fault("lines", $"line '{line.Id}' of '{standard.Id}' cannot be: {line.Rural} / {line.Urban} đồng in {line.Months} months");
        foreach (var (lower, higher) in standard.Lines.Zip(standard.Lines.Skip(1)))
            if (lower.HighestWithin(AreaKind.Rural) >= higher.HighestWithin(AreaKind.Rural) || lower.HighestWithin(AreaKind.Urban) >= higher.HighestWithin(AreaKind.Urban))
                yield return source.Fault("lines", $"line '{higher.Id}' of '{standard.Id}' is not above '{lower.Id}'; write the lines from the lowest to the highest");
        if (standard.Indicators.Count == 0 || standard.Indicators.Distinct().Count() != standard.Indicators.Count)
            yield return source.Fault("indicators", $"'{standard.Id}' names no indicator, or one twice");
        if (standard.Classes.All(c => c.Status != PovertyStatus.Poor))
            yield return source.Fault("classes", $"'{standard.Id}' does not say who is poor");
        foreach (var rule in standard.Classes)
        {
            if (standard.Line(rule.Within) is null)
                yield return source.Fault("classes", $"class '{rule.Status}' of '{standard.Id}' lies within the unknown line '{rule.Within}'");
            if (rule.Status is PovertyStatus.NotPoor or PovertyStatus.Undetermined)
                yield return source.Fault("classes", $"'{standard.Id}': a household that no rule takes in is not poor; '{rule.Status}' needs no rule");
            if (rule.DeprivationsFrom is { } from && (from < 1 || from > standard.Indicators.Count))
                yield return source.Fault("classes", $"'{standard.Id}' asks for {from} of {standard.Indicators.Count} indicators");
        }

        if (standard.Scoring is { } scoring)
        {
            if (standard.Line(scoring.Line) is null)
                yield return source.Fault("scoring", $"the points of '{standard.Id}' stand for the unknown line '{scoring.Line}'");
            if (scoring.PointsPerIndicator <= 0 || scoring.IncomeCutoff.Rural <= 0 || scoring.IncomeCutoff.Urban <= 0 || scoring.DeprivationCutoff <= 0)
                yield return source.Fault("scoring", $"the points of '{standard.Id}' must be above 0");
            if (standard.Classes.Any(c => c.DeprivationsFrom is { } from && from * scoring.PointsPerIndicator != scoring.DeprivationCutoff))
                yield return source.Fault("scoring", $"the deprivation cut-off of '{standard.Id}' is not its number of indicators times {scoring.PointsPerIndicator} points");
        }
    }

    // One area has one standard on a day, and the country has one on every day.
    private static IEnumerable<ContentFault> PeriodFaults(IGrouping<string, RowSource<PovertyStandard>> area)
    {
        var rows = area.OrderBy(r => r.Row.ValidFrom).ToList();
        foreach (var (earlier, later) in rows.Zip(rows.Skip(1)).Where(p => p.First.Row.Id != p.Second.Row.Id))
            if (earlier.Row.ValidTo is not { } end || end >= later.Row.ValidFrom)
                yield return later.Fault("valid_from", $"'{later.Row.Id}' overlaps '{earlier.Row.Id}' of the same area ({earlier.File}:{earlier.Line})");
            else if (later.Row.IsNational && end.AddDays(1) != later.Row.ValidFrom)
                yield return later.Fault("valid_from", $"no national standard holds between '{earlier.Row.Id}' and '{later.Row.Id}'");
    }
}
