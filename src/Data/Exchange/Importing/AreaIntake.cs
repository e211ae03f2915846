using CauNoi.Data.Exchange.Tables.Records;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Exchange.Importing;

/// <summary>Brings the hamlets of a file, with the areas above them, into the registry.</summary>
internal static class AreaIntake
{
    public static async Task AddAsync(CauNoiContext db, IReadOnlyList<HamletRecord> rows, CancellationToken ct)
    {
        if (rows.Count == 0)
            return;
        var provinces = await db.Provinces.ToDictionaryAsync(p => p.Code, ct);
        var communes = await db.Communes.ToDictionaryAsync(c => c.Code, ct);
        var hamlets = await db.Hamlets.ToDictionaryAsync(h => h.Code, ct);
        foreach (var row in rows)
        {
            if (provinces.TryGetValue(row.ProvinceCode, out var province))
                province.Name = row.Province;
            else
                db.Provinces.Add(provinces[row.ProvinceCode] = new Province { Code = row.ProvinceCode, Name = row.Province });
            if (communes.TryGetValue(row.CommuneCode, out var commune))
                (commune.Name, commune.ProvinceCode) = (row.Commune, row.ProvinceCode);
            else
                db.Communes.Add(communes[row.CommuneCode] = new Commune { Code = row.CommuneCode, ProvinceCode = row.ProvinceCode, Name = row.Commune });
            if (hamlets.TryGetValue(row.Code, out var hamlet))
                (hamlet.Name, hamlet.CommuneCode, hamlet.Area) = (row.Name, row.CommuneCode, row.Area);
            else
                db.Hamlets.Add(hamlets[row.Code] = new Hamlet { Code = row.Code, CommuneCode = row.CommuneCode, Name = row.Name, Area = row.Area });
        }

        await db.SaveChangesAsync(ct);
        db.ForgetRecords();
        await MoveAsync(db, [.. rows.Select(r => r.Code)], ct);
    }

    // A hamlet that has moved to another commune takes its households along: the right to read them goes by these columns.
    private static Task MoveAsync(CauNoiContext db, IReadOnlyList<string> hamlets, CancellationToken ct) =>
        db.Households
            .Where(h => EF.Parameter(hamlets).Contains(h.HamletCode) && h.CommuneCode != db.Hamlets.Where(x => x.Code == h.HamletCode).Select(x => x.CommuneCode).First())
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(h => h.CommuneCode, h => db.Hamlets.Where(x => x.Code == h.HamletCode).Select(x => x.CommuneCode).First())
                    .SetProperty(h => h.ProvinceCode, h => db.Hamlets.Where(x => x.Code == h.HamletCode)
                        .Join(db.Communes, x => x.CommuneCode, c => c.Code, (x, c) => c.ProvinceCode).First()),
                ct);
}
