using CauNoi.Data.Exchange.Tables.Records;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Exchange;

/// <summary>Brings an official list of areas into the database: first a report, then, if wanted, everything in one transaction.</summary>
/// <remarks>Areas of provinces that are not in the list are left alone, and no area is ever deleted. The same list twice changes nothing.</remarks>
public sealed class AreaImport(CauNoiContext db, RegistryTables tables)
{
    /// <summary>Says what an import would do; changes nothing.</summary>
    /// <param name="path">A JSON file of provinces with communes, or a table (CSV, XLSX) of former communes with their new ones.</param>
    public async Task<AreaReport> PlanAsync(string path, CancellationToken ct)
    {
        var (report, _) = await CompareAsync(path, ct);
        db.ChangeTracker.Clear();
        return report;
    }

    /// <summary>Imports the list. With any fault nothing is changed.</summary>
    /// <param name="path">A JSON file of provinces with communes, or a table (CSV, XLSX) of former communes with their new ones.</param>
    public async Task<AreaReport> ApplyAsync(string path, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var (report, moved) = await CompareAsync(path, ct);
        if (report.Faults.Count == 0)
        {
            await db.SaveChangesAsync(ct);
            // The right to read households goes by their columns.
            foreach (var commune in moved)
                await db.Households.Where(h => h.CommuneCode == commune.Code)
                    .ExecuteUpdateAsync(set => set.SetProperty(h => h.ProvinceCode, commune.ProvinceCode), ct);
            await transaction.CommitAsync(ct);
        }

        db.ChangeTracker.Clear();
        return report;
    }

    private async Task<(AreaReport Report, IReadOnlyList<Commune> Moved)> CompareAsync(string path, CancellationToken ct)
    {
        var list = new AreaFileReader(tables).Read(Path.GetFullPath(path));
        var faults = list.Faults.ToList();
        var changes = new List<AreaChange>();
        var moved = new List<Commune>();
        var (changedRows, byName) = (0, 0);
        if (faults.Count == 0)
        {
            await PresentAsync(list, changes, moved, ct);
            if (list.Former.Count > 0)
                (changedRows, byName) = await new FormerAreas(db, Path.GetFileName(path), faults).CompareAsync(list.Former, ct);
        }

        var report = new AreaReport(
            list.Provinces.Count,
            list.Communes.Count,
            list.Former.Select(f => f.ProvinceCode).Distinct().Count(),
            list.Former.Select(f => f.Code).Distinct().Count(),
            changedRows,
            byName,
            changes,
            faults);
        return (report, moved);
    }

    private async Task PresentAsync(AreaList list, List<AreaChange> changes, List<Commune> moved, CancellationToken ct)
    {
        var provinces = await db.Provinces.ToDictionaryAsync(p => p.Code, ct);
        foreach (var row in list.Provinces)
            if (!provinces.TryGetValue(row.Code, out var province))
            {
                db.Provinces.Add(new Province { Code = row.Code, Name = row.Name });
                changes.Add(new AreaChange(AreaChangeKind.Added, AreaLevel.Province, row.Code, row.Name, null));
            }
            else if (province.Name != row.Name)
            {
                changes.Add(new AreaChange(AreaChangeKind.Renamed, AreaLevel.Province, row.Code, row.Name, province.Name));
                province.Name = row.Name;
            }

        var communes = await db.Communes.ToDictionaryAsync(c => c.Code, ct);
        foreach (var row in list.Communes)
        {
            if (!communes.Remove(row.Code, out var commune))
            {
                db.Communes.Add(new Commune { Code = row.Code, Name = row.Name, ProvinceCode = row.ProvinceCode! });
                changes.Add(new AreaChange(AreaChangeKind.Added, AreaLevel.Commune, row.Code, row.Name, null));
                continue;
            }

            if (commune.Name != row.Name)
                changes.Add(new AreaChange(AreaChangeKind.Renamed, AreaLevel.Commune, row.Code, row.Name, commune.Name));
            if (commune.ProvinceCode != row.ProvinceCode)
            {
                changes.Add(new AreaChange(AreaChangeKind.Moved, AreaLevel.Commune, row.Code, row.Name, commune.ProvinceCode));
                moved.Add(commune);
            }

            (commune.Name, commune.ProvinceCode) = (row.Name, row.ProvinceCode!);
        }

        var listed = list.Provinces.Select(p => p.Code).ToHashSet();
        changes.AddRange(communes.Values.Where(c => listed.Contains(c.ProvinceCode)).OrderBy(c => c.Code, StringComparer.Ordinal)
            .Select(c => new AreaChange(AreaChangeKind.NotListed, AreaLevel.Commune, c.Code, c.Name, null)));
    }
}
