using System.Collections.Frozen;
using System.Globalization;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy.Rows;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Knowledge.Policy.Figures;

/// <summary>All numbers of the law by name and day.</summary>
public sealed class PolicyFigures
{
    private const string Table = "figures.yaml";

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    private readonly FrozenDictionary<string, FigureRow[]> _series;
    private readonly IReadOnlyDictionary<string, string> _units;

    /// <param name="rows">Rows of every table that holds numbers.</param>
    /// <param name="units">How a unit is told: a text with {value}.</param>
    public PolicyFigures(IEnumerable<FigureRow> rows, IReadOnlyDictionary<string, string> units)
    {
        _series = rows.GroupBy(r => r.Id, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderBy(r => r.ValidFrom).ToArray(), StringComparer.Ordinal);
        _units = units;
    }

    public static PolicyFigures None { get; } = new([], new Dictionary<string, string>());

    public IEnumerable<string> Ids => _series.Keys;

    public bool HasUnit(string unit) => _units.ContainsKey(unit);

    /// <summary>Reads the rows, and the numbers of the standards beside them; faults are values.</summary>
    public static (PolicyFigures Figures, IReadOnlyList<ContentFault> Faults) Read(
        PolicyFolder folder, PovertyStandards standards, IReadOnlyDictionary<string, string> units)
    {
        var rows = folder.Read<FigureRow>(Table);
        var figures = new PolicyFigures(rows.Select(r => r.Row).Concat(StandardFigures.Of(standards)), units);
        return (figures, [.. FigureLint.Check(rows, figures)]);
    }

    /// <summary>The periods of a figure from the earliest; empty if there is no such figure.</summary>
    public IReadOnlyList<FigureRow> Periods(string id) => _series.GetValueOrDefault(id) ?? [];

    /// <summary>The row of a day; null if the figure is unknown then.</summary>
    public FigureRow? Find(string id, DateOnly day)
    {
        foreach (var row in _series.GetValueOrDefault(id) ?? [])
            if (row.IsValidOn(day))
                return row;
        return null;
    }

    /// <summary>The number with its unit, as people write it: "1.500.000 đồng".</summary>
    public string Tell(decimal value, string unit) => _units[unit].Replace("{value}", Number(value), StringComparison.Ordinal);

    /// <summary>The number alone: "1.500.000", "6,24".</summary>
    public static string Number(decimal value) => value.ToString("#,##0.####", Vietnamese);
}
