using System.Collections.Frozen;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy.Figures;
using CauNoi.Knowledge.Policy.Rows;

namespace CauNoi.Knowledge.Policy.Standards;

/// <summary>What people call the indicators, by period.</summary>
public sealed class IndicatorTable
{
    private const string Table = "indicators.yaml";

    private static readonly FrozenDictionary<Indicator, string> Ids =
        IndicatorAnswers.All.ToFrozenDictionary(i => i, i => ContentKey.Of(i));

    private readonly ILookup<string, IndicatorRow> _rows;

    private IndicatorTable(IEnumerable<IndicatorRow> rows) => _rows = rows.OrderBy(r => r.ValidFrom).ToLookup(r => r.Id, StringComparer.Ordinal);

    /// <summary>The indicator's row of a day; null if no standard counts it then.</summary>
    public IndicatorRow? Find(Indicator indicator, DateOnly day) => _rows[Ids[indicator]].FirstOrDefault(r => r.IsValidOn(day));

    /// <summary>What it is called, in its latest period.</summary>
    public string Name(Indicator indicator) => _rows[Ids[indicator]].Last().Name;

    /// <summary>Reads the rows; faults are values.</summary>
    public static (IndicatorTable Indicators, IReadOnlyList<ContentFault> Faults) Read(PolicyFolder folder, PovertyStandards standards, PolicyFigures figures)
    {
        var rows = folder.Read<IndicatorRow>(Table);
        var table = new IndicatorTable(rows.Select(r => r.Row));
        return (table, [.. RowLint.Check(rows), .. rows.SelectMany(r => OwnFaults(r, figures)), .. standards.All.SelectMany(s => Missing(s, table, rows))]);
    }

    private static IEnumerable<ContentFault> OwnFaults(RowSource<IndicatorRow> source, PolicyFigures figures)
    {
        if (!Ids.Values.Contains(source.Row.Id))
            yield return source.Fault("id", $"'{source.Row.Id}' is no indicator");
        foreach (var figure in new FigureText(source.Row.Threshold ?? "", figures).References.Where(f => figures.Periods(f.Id).Count == 0))
            yield return source.Fault("threshold", $"'{source.Row.Id}' names the unknown figure '{figure}'");
    }

    private static IEnumerable<ContentFault> Missing(PovertyStandard standard, IndicatorTable table, IReadOnlyList<RowSource<IndicatorRow>> rows)
    {
        foreach (var indicator in standard.Indicators.Where(i => table.Find(i, standard.ValidFrom) is null || table.Find(i, standard.ValidTo ?? standard.ValidFrom) is null))
            yield return new ContentFault(rows.Count == 0 ? $"policy/{Table}" : rows[^1].File, 1, $"'{Ids[indicator]}', which '{standard.Id}' counts, has no row for that time");
    }
}
