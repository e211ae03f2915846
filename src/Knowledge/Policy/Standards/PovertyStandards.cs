using System.Collections.Frozen;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy.Rows;

namespace CauNoi.Knowledge.Policy.Standards;

/// <summary>The national and the provincial standards by period.</summary>
public sealed class PovertyStandards(IReadOnlyList<PovertyStandard> standards)
{
    private const string Table = "standards.yaml";

    private readonly PovertyStandard[] _national = [.. standards.Where(s => s.IsNational)];
    private readonly FrozenDictionary<string, PovertyStandard[]> _provincial =
        standards.Where(s => !s.IsNational).GroupBy(s => s.Area, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    public IReadOnlyList<PovertyStandard> All { get; } = standards;

    /// <summary>The national standard of a day.</summary>
    public PovertyStandard? InForceOn(DateOnly day) => ValidOn(_national, day);

    /// <summary>The first national standard that begins after a day; null if none is known.</summary>
    public PovertyStandard? NextAfter(DateOnly day) => Array.Find(_national, s => s.ValidFrom > day);

    /// <summary>The province's own standard of a day; null if none is known.</summary>
    public PovertyStandard? InForceOn(DateOnly day, string province) =>
        _provincial.TryGetValue(province, out var own) ? ValidOn(own, day) : null;

    /// <summary>All standards of a province, of any time.</summary>
    public IReadOnlyList<PovertyStandard> OfProvince(string province) => _provincial.GetValueOrDefault(province) ?? [];

    /// <summary>Reads the rows; faults are values.</summary>
    public static (PovertyStandards Standards, IReadOnlyList<ContentFault> Faults) Read(PolicyFolder folder, IReadOnlySet<string> provinces)
    {
        var rows = folder.Read<PovertyStandard>(Table);
        return (new PovertyStandards([.. rows.Select(r => r.Row).OrderBy(s => s.ValidFrom)]), [.. StandardLint.Check(rows, provinces)]);
    }

    private static PovertyStandard? ValidOn(PovertyStandard[] standards, DateOnly day)
    {
        foreach (var standard in standards)
            if (standard.IsValidOn(day))
                return standard;
        return null;
    }
}
