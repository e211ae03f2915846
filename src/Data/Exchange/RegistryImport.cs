using CauNoi.Data.Gaps;
using CauNoi.Data.Protection;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Exchange;

/// <summary>Brings a registry directory into the database: first a report, then, if wanted, everything in one transaction.</summary>
public sealed class RegistryImport(CauNoiContext db, FieldProtection protection, GapLedger gaps)
{
    private const int SavedAtOnce = 2_000;

    /// <summary>Reads and checks the files and says what an import would do; changes nothing.</summary>
    public async Task<ImportReport> PlanAsync(string directory, CancellationToken ct) => await ReportAsync(new RegistryFileReader(directory, protection).Read(), ct);

    /// <summary>Imports the files, replacing households of the same code. With any fault nothing is changed.</summary>
    public async Task<ImportReport> ApplyAsync(string directory, CancellationToken ct)
    {
        var files = new RegistryFileReader(directory, protection).Read();
        var report = await ReportAsync(files, ct);
        if (report.Faults.Count > 0)
            return report;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await AddAreasAsync(files.Hamlets, ct);
        await RemoveAsync(files.Households, ct);
        await AssignPlacesAsync(files.Households, ct);
        db.ChangeTracker.Clear();
        foreach (var part in files.Households.Chunk(SavedAtOnce))
        {
            db.Households.AddRange(part);
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }

        await MovePlacesAsync(ct);
        await gaps.MarkStaleAsync(ct);
        await transaction.CommitAsync(ct);
        return report;
    }

    private async Task<ImportReport> ReportAsync(RegistryFiles files, CancellationToken ct)
    {
        var replaced = await Recorded(files.Households).CountAsync(ct);
        return new ImportReport(
            files.Hamlets.Count,
            files.Households.Count - replaced,
            replaced,
            files.Households.Sum(h => h.Members.Count),
            files.Households.Sum(h => h.Assessments.Count),
            files.Faults);
    }

    private async Task AddAreasAsync(IReadOnlyList<HamletRow> rows, CancellationToken ct)
    {
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
            if (hamlets.TryGetValue(row.Hamlet.Code, out var hamlet))
                (hamlet.Name, hamlet.CommuneCode, hamlet.Area) = (row.Hamlet.Name, row.Hamlet.CommuneCode, row.Hamlet.Area);
            else
                db.Hamlets.Add(hamlets[row.Hamlet.Code] = row.Hamlet);
        }

        await db.SaveChangesAsync(ct);
    }

    private async Task RemoveAsync(IReadOnlyList<Household> households, CancellationToken ct)
    {
        var old = Recorded(households);
        await db.Members.Where(m => old.Any(h => h.Id == m.HouseholdId)).ExecuteDeleteAsync(ct);
        await db.Assessments.Where(y => old.Any(h => h.Id == y.HouseholdId)).ExecuteDeleteAsync(ct);
        await old.ExecuteDeleteAsync(ct);
    }

    // The codes go as one parameter: SQLite takes no more than 32,766 of them.
    private IQueryable<Household> Recorded(IReadOnlyList<Household> households)
    {
        var codes = households.Select(h => h.Code).ToList();
        return db.Households.Where(h => EF.Parameter(codes).Contains(h.Code));
    }

    // A hamlet that has moved to another commune takes all its households along, those of this import and the others:
    // the right to read them goes by these columns.
    private Task MovePlacesAsync(CancellationToken ct) =>
        db.Households.Where(h => db.Hamlets.Any(x => x.Code == h.HamletCode)).ExecuteUpdateAsync(
            set => set
                .SetProperty(h => h.CommuneCode, h => db.Hamlets.Where(x => x.Code == h.HamletCode).Select(x => x.CommuneCode).First())
                .SetProperty(h => h.ProvinceCode, h => db.Hamlets.Where(x => x.Code == h.HamletCode)
                    .Join(db.Communes, x => x.CommuneCode, c => c.Code, (x, c) => c.ProvinceCode).First()),
            ct);

    // A record that names an unknown hamlet still belongs to the commune whose code its hamlet code begins with.
    private async Task AssignPlacesAsync(IReadOnlyList<Household> households, CancellationToken ct)
    {
        var communeOfHamlet = await db.Hamlets.ToDictionaryAsync(h => h.Code, h => h.CommuneCode, ct);
        var communes = await db.Communes.AsNoTracking().ToListAsync(ct);
        var provinceOfCommune = communes.ToDictionary(c => c.Code, c => c.ProvinceCode);
        foreach (var household in households)
        {
            household.CommuneCode = communeOfHamlet.GetValueOrDefault(household.HamletCode)
                ?? communes.Where(c => household.HamletCode.StartsWith(c.Code, StringComparison.Ordinal)).MaxBy(c => c.Code.Length)?.Code;
            household.ProvinceCode = household.CommuneCode is { } commune ? provinceOfCommune[commune] : null;
        }
    }
}
