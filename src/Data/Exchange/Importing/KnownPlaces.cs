using CauNoi.Data.Exchange.Tables.Records;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Exchange.Importing;

/// <summary>The hamlets and communes of the registry and of the file that is being imported.</summary>
internal sealed class KnownPlaces
{
    private readonly Dictionary<string, string> _communeOfHamlet = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _provinceOfCommune = new(StringComparer.Ordinal);

    public static async Task<KnownPlaces> LoadAsync(CauNoiContext db, CancellationToken ct)
    {
        var places = new KnownPlaces();
        foreach (var hamlet in await db.Hamlets.AsNoTracking().Select(h => new { h.Code, h.CommuneCode }).ToListAsync(ct))
            places._communeOfHamlet[hamlet.Code] = hamlet.CommuneCode;
        foreach (var commune in await db.Communes.AsNoTracking().Select(c => new { c.Code, c.ProvinceCode }).ToListAsync(ct))
            places._provinceOfCommune[commune.Code] = commune.ProvinceCode;
        return places;
    }

    public void Add(HamletRecord hamlet)
    {
        _communeOfHamlet[hamlet.Code] = hamlet.CommuneCode;
        _provinceOfCommune[hamlet.CommuneCode] = hamlet.ProvinceCode;
    }

    public bool HasHamlet(string code) => _communeOfHamlet.ContainsKey(code);

    /// <summary>The commune that keeps a record; of a hamlet that is in no list the one whose code its code begins with.</summary>
    public string? CommuneOf(string hamletCode)
    {
        if (_communeOfHamlet.TryGetValue(hamletCode, out var commune))
            return commune;
        for (var length = hamletCode.Length; length > 0; length--)
            if (_provinceOfCommune.ContainsKey(hamletCode[..length]))
                return hamletCode[..length];
        return null;
    }

    public string? ProvinceOf(string? communeCode) => communeCode is null ? null : _provinceOfCommune.GetValueOrDefault(communeCode);
}
