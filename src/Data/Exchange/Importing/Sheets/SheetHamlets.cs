using CauNoi.Data.Exchange.Tables.Cells;
using CauNoi.Data.Exchange.Tables.Records;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Exchange.Importing.Sheets;

/// <summary>Finds the hamlet that a row names: by its code, or by its name within the communes of whoever imports.</summary>
internal sealed class SheetHamlets
{
    private readonly Dictionary<string, (string Key, string Commune)> _hamlets = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> _communesByKey;

    private SheetHamlets(IEnumerable<(string Code, string Name, string CommuneCode)> hamlets, IEnumerable<(string Code, string Name)> communes)
    {
        foreach (var (code, name, commune) in hamlets)
            _hamlets[code] = (CellText.HeadingKey(name), commune);
        _communesByKey = communes.ToLookup(c => CellText.HeadingKey(c.Name), c => c.Code);
    }

    /// <param name="db">The registry.</param>
    /// <param name="communes">Codes of the communes that are looked in; null for all.</param>
    public static async Task<SheetHamlets> LoadAsync(CauNoiContext db, IReadOnlySet<string>? communes, CancellationToken ct)
    {
        var own = communes?.ToList();
        var hamlets = await db.Hamlets.AsNoTracking().Where(h => own == null || EF.Parameter(own).Contains(h.CommuneCode))
            .Select(h => new { h.Code, h.Name, h.CommuneCode }).ToListAsync(ct);
        var named = await db.Communes.AsNoTracking().Where(c => own == null || EF.Parameter(own).Contains(c.Code)).Select(c => new { c.Code, c.Name }).ToListAsync(ct);
        return new SheetHamlets(hamlets.Select(h => (h.Code, h.Name, h.CommuneCode)), named.Select(c => (c.Code, c.Name)));
    }

    /// <returns>The code, or null if no hamlet, or more than one, is meant.</returns>
    public string? Find(ReviewSheetRecord row)
    {
        if (row.HamletCode is { } code)
            return _hamlets.ContainsKey(code) ? code : null;
        if (row.Hamlet is null)
            return null;
        var key = CellText.HeadingKey(row.Hamlet);
        var inCommune = CommunesOf(row.Commune);
        var near = _hamlets.Where(h => (inCommune is null || inCommune.Contains(h.Value.Commune)) && IsNamed(h.Value.Key, key)).ToList();
        var exact = near.Where(h => h.Value.Key == key).ToList();
        return (exact.Count > 0 ? exact : near) is [var only] ? only.Key : null;
    }

    private HashSet<string>? CommunesOf(string? name)
    {
        if (name is null)
            return null;
        var key = CellText.HeadingKey(name);
        return [.. _communesByKey.Where(c => IsNamed(c.Key, key)).SelectMany(c => c)];
    }

    // "Nà Cài" is said for "Bản Nà Cài".
    private static bool IsNamed(string full, string said) => full == said || (said.Length > 0 && full.EndsWith($" {said}", StringComparison.Ordinal));
}
