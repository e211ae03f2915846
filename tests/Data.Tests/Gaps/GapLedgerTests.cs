using CauNoi.Data.Exchange.Importing;
using CauNoi.Data.Gaps;
using CauNoi.Data.Protection;
using CauNoi.Data.Registry;
using CauNoi.Data.Tests.Databases;
using CauNoi.Knowledge.Policy.Gaps;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Gaps;

/// <summary>The ledger on the demonstration registry: whatever happens to records, it says what judging them all anew would say.</summary>
public abstract class GapLedgerTests(TestDatabase database) : StoreTests(database)
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public async Task A_complete_check_keeps_exactly_what_the_report_finds()
    {
        await FillAsync();

        Assert.Equal(await ReportAsync(Today), await LedgerAsync());
        Assert.Empty(await InUnit(unit => unit.Get<GapLedger>().DueAsync(Today, default)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task After_random_changes_the_ledger_and_the_figures_are_those_of_a_complete_check(int seed)
    {
        await FillAsync();
        var random = new Random(seed);
        for (var i = 0; i < 25; i++)
            await ChangeAsync(random, i);

        var kept = await LedgerAsync();
        var figures = await FiguresAsync(Today);
        Assert.Equal(await ReportAsync(Today), kept);
        await CheckAllAsync(Today);
        Assert.Equal(kept, await LedgerAsync());
        Assert.Equal(figures, await FiguresAsync(Today));
    }

    [Fact]
    public async Task A_gap_keeps_the_day_on_which_it_was_found_and_time_alone_brings_new_ones()
    {
        await FillAsync();
        var later = Today.AddDays(30);

        await CheckAllAsync(later);

        Assert.Equal(await ReportAsync(later), await LedgerAsync());
        var since = await InUnit(unit => unit.Db.GapFindings.GroupBy(f => f.Since).Select(g => g.Key).ToListAsync());
        Assert.Equal([Today, later], since.Order());
        Assert.All(
            await InUnit(unit => unit.Db.GapFindings.Where(f => f.Since == later).ToListAsync()), f => Assert.Equal(GapRule.ReviewOverdue, f.Rule));
        Assert.Equal(2, await InUnit(unit => unit.Db.GapDays.Select(d => d.Day).Distinct().CountAsync()));
    }

    [Fact]
    public async Task An_import_makes_the_ledger_be_checked_again_and_households_that_go_take_their_gaps_along()
    {
        await FillAsync();
        await ImportAsync();

        Assert.NotEmpty(await InUnit(unit => unit.Get<GapLedger>().DueAsync(Today, default)));
        await CheckAllAsync(Today);
        Assert.Equal(await ReportAsync(Today), await LedgerAsync());
    }

    [Fact]
    public async Task Old_figures_are_thinned_out_to_the_first_of_each_month()
    {
        await FillAsync();
        foreach (var day in new[] { Today.AddDays(-91), Today.AddDays(-90), new(2026, 8, 1), new DateOnly(2025, 12, 1), new DateOnly(2025, 12, 2) })
            await InUnit(unit => unit.Db.GapDays.AddRangeAsync(new GapDay
            {
                Day = day,
                HamletCode = "97001001",
                CommuneCode = "97001",
                Households = 1,
                Complete = 1,
                Blocked = 0,
                ByRule = new Dictionary<GapRule, int>(),
            }));

        await InUnit(unit => unit.Get<GapDays>().ThinOutAsync(Today, default));

        var kept = await InUnit(unit => unit.Db.GapDays.Where(d => d.Day < Today).Select(d => d.Day).ToListAsync());
        Assert.Equal([new(2025, 12, 1), new(2026, 8, 1), Today.AddDays(-90)], kept.Order());
    }

    private async Task ChangeAsync(Random random, int step) => await InUnit(async unit =>
    {
        var ids = await unit.Db.Households.OrderBy(h => h.Code).Select(h => h.Id).ToListAsync();
        async Task<Household> AnyAsync()
        {
            var id = ids[random.Next(ids.Count)];
            return await unit.Db.Households.Include(h => h.Members).Include(h => h.Assessments).SingleAsync(h => h.Id == id);
        }

        var (one, other) = (await AnyAsync(), await AnyAsync());
        var member = one.Members.Count > 0 ? one.Members[random.Next(one.Members.Count)] : null;
        switch (random.Next(9))
        {
            case 0 when member is not null:
                member.RecordCitizenId(random.Next(2) == 0 ? null : $"09708200{step:0000}", unit.Get<FieldProtection>());
                break;
            case 1 when member is not null && other.Members.Count > 0:
                // Shares the number of somebody else, who is now in the wrong as well.
                member.RecordCitizenId(other.Members[0].CitizenId is { } id ? unit.Get<FieldProtection>().Open(id, ProtectedField.CitizenId) : null, unit.Get<FieldProtection>());
                break;
            case 2:
                one.Current.B1Score = random.Next(3) == 0 ? null : random.Next(100, 220);
                break;
            case 3:
                (one.HamletCode, one.CommuneCode, one.ProvinceCode) = (other.HamletCode, other.CommuneCode, other.ProvinceCode);
                break;
            case 4:
                one.Members.Clear();
                break;
            case 5:
                one.RecordPhone(random.Next(2) == 0 ? "0308405661" : "12", unit.Get<FieldProtection>());
                break;
            case 6:
                one.HamletCode = "97001099";
                break;
            case 7:
                unit.Db.Households.Remove(one);
                break;
            default:
                one.Current.ReviewedOn = Today.AddDays(-random.Next(300, 420));
                break;
        }

        await unit.Get<RecordHistory>().SaveAsync(new RecordAuthor(null, Now), default);
    });

    private async Task FillAsync()
    {
        await ImportAsync();
        await CheckAllAsync(Today);
    }

    private async Task ImportAsync() =>
        Assert.IsType<ImportOutcome.Done>(await InUnit(unit => unit.Get<RegistryImport>().ApplyAsync(
            RegistrySource.InFolder(Repository.DemoRegistry), new ImportOptions(new RecordAuthor(null, Now)) { Consented = true }, null, default)));

    private Task CheckAllAsync(DateOnly day) => InUnit(async unit =>
    {
        await GapLedger.MarkStaleAsync(unit.Db, default);
        foreach (var commune in await unit.Get<GapLedger>().DueAsync(day, default))
            await unit.Get<GapLedger>().CheckAsync(commune, day, default);
    });

    private async Task<List<(string, GapRule, int?)>> ReportAsync(DateOnly day) =>
        [.. (await InUnit(unit => unit.Get<GapReports>().ForOperatorAsync(null, null, day, Now, default))).Select(g => (g.HouseholdCode, g.Rule, g.MemberNumber)).Order()];

    private async Task<List<(string, GapRule, int?)>> LedgerAsync()
    {
        var rows = await InUnit(unit => unit.Db.GapFindings
            .Join(unit.Db.Households, f => f.HouseholdId, h => h.Id, (f, h) => new { h.Code, f.Rule, f.MemberNumber }).ToListAsync());
        return [.. rows.Select(r => (r.Code, r.Rule, r.MemberNumber)).Order()];
    }

    private async Task<List<(string, int, int, int, string)>> FiguresAsync(DateOnly day) =>
    [
        .. (await InUnit(unit => unit.Db.GapDays.Where(d => d.Day == day).ToListAsync()))
            .Select(d => ($"{d.CommuneCode}/{d.HamletCode}", d.Households, d.Complete, d.Blocked, string.Join(';', d.ByRule.OrderBy(r => r.Key)))).Order(),
    ];
}

public sealed class GapLedgerOnSqlite(SqliteDatabase database) : GapLedgerTests(database), IClassFixture<SqliteDatabase>;

public sealed class GapLedgerOnPostgres(PostgresDatabase database) : GapLedgerTests(database), IClassFixture<PostgresDatabase>;
