using CauNoi.Data.Exchange.Tables;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using CauNoi.Knowledge.Places;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Exchange;

/// <summary>Compares a list of former communes with what is recorded and notes the changes in the unit of work.</summary>
internal sealed class FormerAreas(CauNoiContext db, string file, List<Remark> faults)
{
    /// <returns>How many rows change, and for how many the new commune was found by its name.</returns>
    public async Task<(int Changed, int FoundByName)> CompareAsync(IReadOnlyList<FormerCommuneRow> rows, CancellationToken ct)
    {
        var communes = await db.Communes.AsNoTracking().ToDictionaryAsync(c => c.Code, ct);
        var named = communes.Values.ToLookup(c => (c.ProvinceCode, c.NameKey, PlaceName.Of(c.Name).Kind));
        await CompareProvincesAsync(rows, ct);
        var recorded = await db.FormerCommunes.ToDictionaryAsync(c => (c.Code, c.NewCommuneCode), ct);
        var listed = new HashSet<(string, string)>();
        var (changed, byName) = (0, 0);
        foreach (var row in rows)
        {
            if (Successor(row, communes, named) is not { } successor)
            {
                faults.Add(UnknownArea(row, "newWardCode"));
                continue;
            }

            byName += successor == row.NewCommuneCode ? 0 : 1;
            if (!listed.Add((row.Code, successor)))
                continue;
            if (recorded.TryGetValue((row.Code, successor), out var known))
            {
                (known.Name, known.District, known.FormerProvinceCode, known.IsDivided) = (row.Name, row.District, row.ProvinceCode, row.Divided);
                changed += db.Entry(known).State == EntityState.Modified ? 1 : 0;
                continue;
            }

            db.FormerCommunes.Add(new FormerCommune
            {
                Code = row.Code,
                NewCommuneCode = successor,
                Name = row.Name,
                District = row.District,
                FormerProvinceCode = row.ProvinceCode,
                IsDivided = row.Divided,
            });
            changed++;
        }

        return (changed + RemoveWithdrawn(rows, recorded, listed), byName);
    }

    // Only names go: where an area that the list speaks of went otherwise before.
    private int RemoveWithdrawn(
        IReadOnlyList<FormerCommuneRow> rows, Dictionary<(string Code, string New), FormerCommune> recorded, HashSet<(string Code, string New)> listed)
    {
        var codes = rows.Select(r => r.Code).ToHashSet();
        var withdrawn = recorded.Where(r => codes.Contains(r.Key.Code) && !listed.Contains(r.Key)).Select(r => r.Value).ToList();
        db.FormerCommunes.RemoveRange(withdrawn);
        return withdrawn.Count;
    }

    private async Task CompareProvincesAsync(IReadOnlyList<FormerCommuneRow> rows, CancellationToken ct)
    {
        var present = (await db.Provinces.Select(p => p.Code).ToListAsync(ct)).ToHashSet();
        var recorded = await db.FormerProvinces.ToDictionaryAsync(p => p.Code, ct);
        foreach (var row in rows.DistinctBy(r => r.ProvinceCode))
            if (!present.Contains(row.NewProvinceCode))
                faults.Add(UnknownArea(row, "newProvinceCode"));
            else if (recorded.TryGetValue(row.ProvinceCode, out var known))
                (known.Name, known.NewProvinceCode) = (row.Province, row.NewProvinceCode);
            else
                db.FormerProvinces.Add(new FormerProvince { Code = row.ProvinceCode, Name = row.Province, NewProvinceCode = row.NewProvinceCode });
    }

    private Remark UnknownArea(FormerCommuneRow row, string column) => new(file, null, row.Row, column, RemarkKind.UnknownArea, Severity.Refuse);

    // Codes were corrected after the first lists, names hardly: the code counts where the name agrees, then the name, then the code of what was renamed.
    private static string? Successor(
        FormerCommuneRow row, Dictionary<string, Commune> communes, ILookup<(string Province, string Key, PlaceKind? Kind), Commune> named)
    {
        var name = PlaceName.Of(row.NewCommune);
        var byCode = communes.GetValueOrDefault(row.NewCommuneCode);
        if (byCode?.NameKey == name.Key)
            return byCode.Code;
        var byName = named[(row.NewProvinceCode, name.Key, name.Kind)].ToList();
        return byName.Count == 1 ? byName[0].Code : byCode?.Code;
    }
}
