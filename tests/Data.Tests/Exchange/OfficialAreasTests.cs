using System.Text.Json;
using CauNoi.Data.Exchange;
using CauNoi.Data.Registry;
using CauNoi.Data.Tests.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace CauNoi.Data.Tests.Exchange;

/// <summary>The real lists, where they lie beside the repository.</summary>
public sealed class OfficialAreasTests(SqliteDatabase database, ITestOutputHelper output) : StoreTests(database), IClassFixture<SqliteDatabase>
{
    private static readonly string Folder = Path.Combine(Repository.Shared, "data", "admin-units");

    [Fact]
    public async Task Every_commune_is_found_by_its_full_name_and_province_and_every_former_one_leads_to_all_that_became_of_it()
    {
        foreach (var list in Lists("*.json").Concat(Lists("*.csv")))
        {
            var clock = System.Diagnostics.Stopwatch.StartNew();
            var report = await InUnit(unit => unit.Get<AreaImport>().ApplyAsync(list, default));
            output.WriteLine($"{report.Communes} communes, {report.FormerCommunes} former, {report.FormerRowsChanged} rows, {report.FoundByName} by name, {clock.ElapsedMilliseconds} ms");
            Assert.Empty(report.Faults);
        }

        await using var unit = BeginUnit();
        await PresentAsync(unit);
        await FormerAsync(unit);
    }

    private static async Task PresentAsync(UnitOfWork unit)
    {
        var finder = unit.Get<AreaFinder>();
        var provinces = await unit.Db.Provinces.ToDictionaryAsync(p => p.Code, p => p.Name);
        var communes = await unit.Db.Communes.AsNoTracking().ToListAsync();
        var wrong = new List<string>();
        foreach (var commune in communes)
        {
            var finding = await finder.FindAsync($"{commune.Name}, {provinces[commune.ProvinceCode]}", default);
            if (finding is not AreaFinding.One one || one.Area.Code != commune.Code)
                wrong.Add($"{commune.Name}, {provinces[commune.ProvinceCode]}: {JsonSerializer.Serialize<object>(finding)}");
        }

        Assert.Empty(wrong);
        // A name that several bear is asked back, all of them.
        foreach (var same in communes.GroupBy(c => c.Name).Where(g => g.Count() > 1))
        {
            var several = Assert.IsType<AreaFinding.Several>(await finder.FindAsync(same.Key, default));
            Assert.Superset(same.Select(c => c.Code).ToHashSet(), several.Areas.Select(a => a.Code).ToHashSet());
        }
    }

    private async Task FormerAsync(UnitOfWork unit)
    {
        var finder = unit.Get<AreaFinder>();
        var provinces = await unit.Db.FormerProvinces.ToDictionaryAsync(p => p.Code, p => p.Name);
        var former = (await unit.Db.FormerCommunes.AsNoTracking().ToListAsync()).GroupBy(c => c.Code).ToList();
        var wrong = new List<string>();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        foreach (var rows in former)
        {
            var row = rows.First();
            var text = $"{row.Name}, {row.District}, {provinces[row.FormerProvinceCode]} (cũ)";
            var finding = await finder.FindAsync(text, default);
            IReadOnlyList<AreaMatch> found = finding switch { AreaFinding.One one => [one.Area], AreaFinding.Several several => several.Areas, _ => [] };
            if (!rows.Select(r => r.NewCommuneCode).ToHashSet().SetEquals(found.Select(a => a.Code)))
                wrong.Add($"{text}: {JsonSerializer.Serialize<object>(finding)}");
        }

        output.WriteLine($"{former.Count} former communes, {wrong.Count} otherwise, {clock.Elapsed.TotalMilliseconds / Math.Max(1, former.Count):0.00} ms each");
        Assert.Empty(wrong);
    }

    private static IEnumerable<string> Lists(string pattern) => Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder, pattern) : [];
}
