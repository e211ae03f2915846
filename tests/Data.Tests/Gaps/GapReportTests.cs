using System.Diagnostics;
using System.Text.Json;
using CauNoi.Data.Access;
using CauNoi.Data.Exchange.Importing;
using CauNoi.Data.Gaps;
using CauNoi.Data.Registry;
using CauNoi.Data.Tests.Databases;
using CauNoi.Knowledge.Policy.Gaps;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Gaps;

/// <summary>Whole registries with known defects; the list of the defects lies beside them.</summary>
public abstract class GapReportTests(TestDatabase database) : StoreTests(database)
{
    private static readonly DateOnly AsOf = new(2026, 11, 22);

    [Fact]
    public async Task The_report_of_the_demonstration_registry_is_exactly_what_was_planted() => await AssertFindsPlantedAsync(Repository.DemoRegistry);

    [Fact]
    public async Task The_report_of_the_shared_sample_where_it_lies_beside_is_exactly_what_was_planted()
    {
        foreach (var planted in Files(Path.Combine(Repository.Shared, "fixtures", "sample"), "planted_gaps.jsonl"))
            await AssertFindsPlantedAsync(Path.GetDirectoryName(planted)!);
    }

    [Fact]
    public async Task The_operator_may_look_at_one_area()
    {
        await ImportAsync(Repository.DemoRegistry);
        var all = await ReportAsync(null, null);
        var communeOf = await InUnit(unit => unit.Db.Households.ToDictionaryAsync(h => h.Code, h => h.CommuneCode));

        Assert.Equal(all.Where(g => communeOf[g.HouseholdCode] == "97001"), await ReportAsync("97001", null));
        Assert.Equal(all.Where(g => g.HamletCode == "97001002"), await ReportAsync(null, "97001002"));
        Assert.Equal(all.Where(g => g.HamletCode == "97001002"), await ReportAsync("97001", "97001002"));
        Assert.Empty(await ReportAsync("97002", "97001002"));
        Assert.Empty(await ReportAsync("99999", null));
    }

    [Fact]
    public async Task Staff_get_the_gaps_of_their_area_and_the_reading_is_recorded()
    {
        await ImportAsync(Repository.DemoRegistry);
        var invitation = await InUnit(unit => unit.Get<AccountDirectory>()
            .InviteAsync("Lò Thị Mai", Role.Officer, AreaLevel.Commune, "97001", Now, default));

        var own = await InUnit(unit => unit.Get<GapReports>().ForReaderAsync(new Reader(invitation!.AccountId, "web"), AsOf, Now, default));

        Assert.NotEmpty(own);
        Assert.Equal(await ReportAsync("97001", null), own);
        var entry = await InUnit(unit => unit.Db.Audit.SingleAsync(a => a.AccountId != null));
        Assert.Equal((AuditAction.GapsRead, invitation!.AccountId, "web", true), (entry.Action, entry.AccountId!.Value, entry.Channel, entry.Allowed));
    }

    [Fact]
    public async Task The_gaps_of_each_household_alone_are_those_of_the_report()
    {
        await ImportAsync(Repository.DemoRegistry);
        var report = await ReportAsync(null, null);

        var oneByOne = await InUnit(async unit =>
        {
            var gaps = new List<Gap>();
            var codes = report.Select(g => g.HouseholdCode).ToHashSet();
            var households = await unit.Db.Households.AsNoTracking().Include(h => h.Members.OrderBy(m => m.Number))
                .Where(h => codes.Contains(h.Code)).OrderBy(h => h.Code).ToListAsync();
            foreach (var household in households)
                gaps.AddRange(await unit.Get<GapReports>().OfAsync(household, AsOf, default));
            return gaps;
        });

        Assert.Equal(report, oneByOne);
    }

    [Fact]
    public async Task The_report_of_a_generated_registry_where_the_generator_lies_beside_is_exactly_what_was_planted()
    {
        foreach (var generator in Files(Path.Combine(Repository.Shared, "fixtures"), "make-registry.py"))
        {
            using var folder = new TemporaryFolder();
            using var process = Process.Start(
                new ProcessStartInfo("python3", [generator, "--households", "1000", "--communes", "5", "--seed", "11", "--out", folder.Path]) { RedirectStandardOutput = true })!;
            await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.Equal(0, process.ExitCode);
            await AssertFindsPlantedAsync(folder.Path);
        }
    }

    private async Task AssertFindsPlantedAsync(string directory)
    {
        await ImportAsync(directory);

        var found = (await ReportAsync(null, null)).Select(g => (g.HouseholdCode, GapCatalogue.Id(g.Rule), g.MemberNumber));

        Assert.Equal(Planted(directory).Order(), found.Order());
    }

    private async Task ImportAsync(string directory) =>
        Assert.IsType<ImportOutcome.Done>(await InUnit(unit => unit.Get<RegistryImport>().ApplyAsync(
            RegistrySource.InFolder(directory), new ImportOptions(new RecordAuthor(null, Now)), null, default)));

    private Task<IReadOnlyList<Gap>> ReportAsync(string? commune, string? hamlet) =>
        InUnit(unit => unit.Get<GapReports>().ForOperatorAsync(commune, hamlet, AsOf, DateTimeOffset.UnixEpoch, default));

    private static List<(string Household, string Rule, int? Member)> Planted(string directory)
    {
        var planted = new List<(string, string, int?)>();
        foreach (var line in File.ReadLines(Path.Combine(directory, "planted_gaps.jsonl")))
        {
            using var gap = JsonDocument.Parse(line);
            var member = gap.RootElement.TryGetProperty("member_no", out var number) ? number.GetInt32() : (int?)null;
            planted.Add((gap.RootElement.GetProperty("household_code").GetString()!, gap.RootElement.GetProperty("rule").GetString()!, member));
        }

        return planted;
    }

    private static IEnumerable<string> Files(string directory, string name) =>
        Directory.Exists(directory) ? Directory.EnumerateFiles(directory, name) : [];
}

public sealed class GapReportsOnSqlite(SqliteDatabase database) : GapReportTests(database), IClassFixture<SqliteDatabase>;

public sealed class GapReportsOnPostgres(PostgresDatabase database) : GapReportTests(database), IClassFixture<PostgresDatabase>;
