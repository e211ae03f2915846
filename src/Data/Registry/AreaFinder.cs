using CauNoi.Data.Storage;
using CauNoi.Knowledge.Places;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Registry;

/// <summary>Finds the areas of today that a text means: "xã Phú Xuân huyện Quan Hóa (cũ)", "phuong 1 q3 tphcm", "Tân Lập, Sơn La".</summary>
/// <remarks>A name alone is no key: where several areas bear it, all of them are the answer.</remarks>
public sealed class AreaFinder(CauNoiContext db)
{
    private const int LongestName = 6;

    /// <param name="text">What somebody typed; only its first 200 characters are read.</param>
    public async Task<AreaFinding> FindAsync(string text, CancellationToken ct)
    {
        var place = PlaceText.Read(text);
        var stretches = PlaceStretches.Of(place, LongestName);
        if (stretches.Keys.Count == 0)
            return new AreaFinding.None();
        var named = await NamedAsync([.. stretches.Keys], ct);
        var readings = named.Select(area => AreaReading.Best(area, stretches)).OfType<AreaReading>().ToList();
        return Choose(readings, place);
    }

    // The keys go as one parameter, so that the query is the same for every text.
    private async Task<IReadOnlyList<NamedArea>> NamedAsync(List<string> keys, CancellationToken ct)
    {
        var provinces = await db.Provinces.AsNoTracking().ToDictionaryAsync(p => p.Code, ct);
        var formerProvinces = await db.FormerProvinces.AsNoTracking().ToDictionaryAsync(p => p.Code, ct);
        var communes = await db.Communes.AsNoTracking().Where(c => EF.Parameter(keys).Contains(c.NameKey)).ToListAsync(ct);
        var former = await db.FormerCommunes.AsNoTracking()
            .Where(c => EF.Parameter(keys).Contains(c.NameKey) || EF.Parameter(keys).Contains(c.DistrictKey))
            .Join(db.Communes, f => f.NewCommuneCode, c => c.Code, (f, c) => new { Former = f, Commune = c })
            .ToListAsync(ct);
        return
        [
            .. provinces.Values.Where(p => keys.Contains(p.NameKey)).Select(p => NamedArea.Of(p)),
            .. communes.Select(c => NamedArea.Of(c, provinces[c.ProvinceCode])),
            .. formerProvinces.Values.Where(p => keys.Contains(p.NameKey)).Select(p => NamedArea.Of(p, provinces[p.NewProvinceCode])),
            .. former.Select(f => NamedArea.Of(f.Former, formerProvinces[f.Former.FormerProvinceCode], f.Commune, provinces[f.Commune.ProvinceCode])),
        ];
    }

    private static AreaFinding Choose(List<AreaReading> readings, PlaceText place)
    {
        if (readings.Count == 0)
            return new AreaFinding.None();
        var best = readings.Max(r => r.Score);
        var fitting = readings.Where(r => r.Score == best).ToList();
        if (PlaceStretches.SaysFormer(place) && fitting.Exists(r => r.Area.Match.Former is not null))
            fitting.RemoveAll(r => r.Area.Match.Former is null);
        // With the province of today a full name means the area of today; alone it may be an old one.
        else if (fitting.Exists(r => r.Area.Match.Former is null && r.NamesProvince))
            fitting.RemoveAll(r => r.Area.Match.Former is not null);
        var areas = fitting.Select(r => r.Area.Match)
            .OrderBy(m => m.Former is not null).ThenBy(m => m.ProvinceCode, StringComparer.Ordinal).ThenBy(m => m.Code, StringComparer.Ordinal)
            .DistinctBy(m => (m.Level, m.Code)).ToList();
        return areas.Count == 1 && fitting.TrueForAll(r => r.IsComplete) ? new AreaFinding.One(areas[0]) : new AreaFinding.Several(areas);
    }
}
