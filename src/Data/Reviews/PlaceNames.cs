using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Reviews;

/// <summary>The places of the registry: what each lies in, and what it is called.</summary>
public sealed class PlaceNames
{
    private readonly Dictionary<string, (string Name, string Commune)> _hamlets;
    private readonly Dictionary<string, (string Name, string Province)> _communes;
    private readonly Dictionary<string, string> _provinces;

    private PlaceNames(Dictionary<string, (string, string)> hamlets, Dictionary<string, (string, string)> communes, Dictionary<string, string> provinces) =>
        (_hamlets, _communes, _provinces) = (hamlets, communes, provinces);

    /// <summary>Knows of no place: all go by their codes.</summary>
    public static PlaceNames None { get; } = new([], [], []);

    /// <summary>The hamlet's name, else the commune's, else the province's; the code for a place that is on no list.</summary>
    public string Of(DutyPlace place) => place switch
    {
        { Hamlet: { } hamlet } => _hamlets.TryGetValue(hamlet, out var found) ? found.Name : hamlet,
        { Commune: not null } => Commune(place),
        { Province: { } province } => _provinces.GetValueOrDefault(province, province),
        _ => "",
    };

    public string Commune(DutyPlace place) => place.Commune is not { } code ? "" : _communes.TryGetValue(code, out var found) ? found.Name : code;

    public DutyPlace InHamlet(string code) => _hamlets.TryGetValue(code, out var found) ? InCommune(found.Commune) with { Hamlet = code } : new DutyPlace(null, null, code);

    public DutyPlace InCommune(string code) => new(_communes.TryGetValue(code, out var found) ? found.Province : null, code, null);

    public static async Task<PlaceNames> LoadAsync(CauNoiContext db, CancellationToken ct) => new(
        await db.Hamlets.Select(h => new { h.Code, h.Name, h.CommuneCode }).ToDictionaryAsync(h => h.Code, h => (h.Name, h.CommuneCode), ct),
        await db.Communes.Select(c => new { c.Code, c.Name, c.ProvinceCode }).ToDictionaryAsync(c => c.Code, c => (c.Name, c.ProvinceCode), ct),
        await db.Provinces.Select(p => new { p.Code, p.Name }).ToDictionaryAsync(p => p.Code, p => p.Name, ct));
}
