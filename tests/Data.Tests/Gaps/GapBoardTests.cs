using CauNoi.Data.Access;
using CauNoi.Data.Exchange.Importing;
using CauNoi.Data.Gaps;
using CauNoi.Data.Registry;
using CauNoi.Data.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Gaps;

/// <summary>What staff are told from the ledger, and whom they may ask to mend it.</summary>
public abstract class GapBoardTests(TestDatabase database) : StoreTests(database)
{
    private const string Commune = "97001";
    private const string Hamlet = "97001002";

    private static readonly DateOnly Today = new(2026, 11, 22);

    /// <summary>Who sees the figures of which places of the demonstration registry.</summary>
    public static TheoryData<Role, AreaLevel, string, string[]> Rights => new()
    {
        { Role.HamletHead, AreaLevel.Hamlet, Hamlet, [Hamlet] },
        { Role.Officer, AreaLevel.Commune, Commune, [Commune, Hamlet] },
        { Role.Officer, AreaLevel.Commune, "98001", ["98001"] },
        { Role.Province, AreaLevel.Province, "97", ["97", Commune, Hamlet] },
        { Role.Curator, AreaLevel.Commune, Commune, [] },
        { Role.Administrator, AreaLevel.Province, "97", [] },
    };

    [Theory]
    [MemberData(nameof(Rights))]
    public async Task Each_role_sees_the_figures_and_findings_of_its_own_area_alone(Role role, AreaLevel level, string area, string[] own)
    {
        await ImportAsync();
        var reader = await ReaderAsync(role, level, area);

        var seen = new List<string>();
        foreach (var (asked, code) in new[] { (AreaLevel.Province, "97"), (AreaLevel.Commune, Commune), (AreaLevel.Commune, "98001"), (AreaLevel.Hamlet, Hamlet) })
            if (await FindAsync(reader, asked, code) is { } figures && figures.Households == await HouseholdsAsync(asked, code))
                seen.Add(code);

        Assert.Equal(own, seen);
        var findings = await InUnit(unit => unit.Get<GapBoard>().FindingsAsync(reader, Hamlet, null, Now, default));
        Assert.Equal(own.Contains(Hamlet), findings.Count > 0);
        await InUnit(unit => unit.Get<AccountDirectory>().RevokeAsync(reader.AccountId, Now, default));
        Assert.Null(await FindAsync(reader, level, area));
        Assert.Empty(await InUnit(unit => unit.Get<GapBoard>().AreasAsync(reader.AccountId, default)));
    }

    [Fact]
    public async Task The_figures_of_a_commune_are_the_sum_of_its_hamlets_and_agree_with_the_report()
    {
        await ImportAsync();
        var reader = await ReaderAsync(Role.Officer, AreaLevel.Commune, Commune);

        var figures = await FindAsync(reader, AreaLevel.Commune, Commune);

        var report = await InUnit(unit => unit.Get<GapReports>().ForOperatorAsync(Commune, null, Today, Now, default));
        Assert.NotNull(figures);
        Assert.Equal(report.Select(g => g.HouseholdCode).Distinct().Count(), figures.Open);
        Assert.Equal(report.GroupBy(g => g.Rule).ToDictionary(g => g.Key, g => g.Count()), figures.ByRule);
        Assert.Equal((figures.Households, figures.Complete), (figures.Parts.Sum(p => p.Households), figures.Parts.Sum(p => p.Complete)));
        Assert.Equal(figures.Parts.OrderByDescending(p => p.Open).Select(p => p.Area.Code), figures.Parts.Select(p => p.Area.Code));
        Assert.Equal(Today, figures.Day);
    }

    [Fact]
    public async Task Each_reading_and_each_refusal_is_recorded_once()
    {
        await ImportAsync();
        var reader = await ReaderAsync(Role.Officer, AreaLevel.Commune, Commune);

        await FindAsync(reader, AreaLevel.Commune, Commune);
        await FindAsync(reader, AreaLevel.Commune, "98001");

        var audit = await InUnit(unit => unit.Db.Audit.Where(a => a.AccountId == reader.AccountId).OrderBy(a => a.Id).Select(a => new { a.Subject, a.Allowed }).ToListAsync());
        Assert.Equal([(Commune, true), ("98001", false)], audit.Select(a => (a.Subject, a.Allowed)));
    }

    [Fact]
    public async Task The_trend_tells_earlier_weeks()
    {
        await ImportAsync();
        var reader = await ReaderAsync(Role.Officer, AreaLevel.Commune, Commune);
        await InUnit(unit => unit.Get<GapLedger>().CheckAsync(Commune, Today.AddDays(-7), default));

        var trend = Assert.Single((await FindAsync(reader, AreaLevel.Commune, Commune))!.Trend);

        Assert.Equal(Today.AddDays(-7), trend.Day);
        Assert.InRange(trend.Complete, 1, trend.Households);
    }

    [Fact]
    public async Task An_officer_gives_a_hamlet_to_its_head_who_has_done_it_when_the_ledger_says_so()
    {
        await ImportAsync();
        var officer = await ReaderAsync(Role.Officer, AreaLevel.Commune, Commune);
        var head = await ReaderAsync(Role.HamletHead, AreaLevel.Hamlet, Hamlet);
        await FindAsync(officer, AreaLevel.Commune, Commune);

        var given = await InUnit(unit => unit.Get<GapAssignments>().AssignAsync(officer, Hamlet, Today.AddDays(3), Today, Now, default));

        Assert.NotNull(given);
        Assert.Equal(head.AccountId, Assert.Single(given.Heads).Id);
        Assert.True(given.Task.Given > 0);
        foreach (var reader in new[] { officer, head })
            Assert.Equal(given.Task, Assert.Single(await OpenAsync(reader)));
        await MendAsync();
        Assert.Empty(await OpenAsync(head));
        Assert.Equal(Today, (await InUnit(unit => unit.Db.GapAssignments.SingleAsync())).EndedOn);
    }

    [Theory]
    [InlineData(Role.Officer, AreaLevel.Commune, "98001")]
    [InlineData(Role.HamletHead, AreaLevel.Hamlet, Hamlet)]
    [InlineData(Role.Province, AreaLevel.Province, "97")]
    public async Task Nobody_but_the_officers_of_the_commune_gives_out_its_gaps(Role role, AreaLevel level, string area)
    {
        await ImportAsync();
        await InUnit(unit => unit.Get<GapLedger>().CheckAsync(Commune, Today, default));
        var reader = await ReaderAsync(role, level, area);

        Assert.Null(await InUnit(unit => unit.Get<GapAssignments>().AssignAsync(reader, Hamlet, Today.AddDays(3), Today, Now, default)));
        Assert.Empty(await InUnit(unit => unit.Db.GapAssignments.ToListAsync()));
    }

    // Takes the hamlet's households that have gaps out of it, one change at a time.
    private async Task MendAsync()
    {
        var open = await InUnit(unit => unit.Db.GapFindings.Where(f => f.HamletCode == Hamlet).Select(f => f.HouseholdId).Distinct().ToListAsync());
        foreach (var id in open)
            await InUnit(async unit =>
            {
                (await unit.Db.Households.SingleAsync(h => h.Id == id)).HamletCode = "97001001";
                await unit.Get<RecordHistory>().SaveAsync(new RecordAuthor(null, Now), default);
            });
    }

    private Task<IReadOnlyList<GapTask>> OpenAsync(Reader reader) => InUnit(unit => unit.Get<GapAssignments>().OpenAsync(reader, Today, default));

    private Task<GapFigures?> FindAsync(Reader reader, AreaLevel level, string code) =>
        InUnit(unit => unit.Get<GapBoard>().FindAsync(reader, level, code, Today, Now, default));

    private Task<int> HouseholdsAsync(AreaLevel level, string code) => InUnit(unit => unit.Db.Households.CountAsync(h =>
        (level == AreaLevel.Province && h.ProvinceCode == code) || (level == AreaLevel.Commune && h.CommuneCode == code) || (level == AreaLevel.Hamlet && h.HamletCode == code)));

    private async Task ImportAsync() =>
        Assert.IsType<ImportOutcome.Done>(await InUnit(unit => unit.Get<RegistryImport>().ApplyAsync(
            RegistrySource.InFolder(Repository.DemoRegistry), new ImportOptions(new RecordAuthor(null, Now)) { Consented = true }, null, default)));

    private async Task<Reader> ReaderAsync(Role role, AreaLevel level, string area)
    {
        var invitation = await InUnit(unit => unit.Get<AccountDirectory>().InviteAsync("Lò Thị Mai", role, level, area, Now, default));
        return new Reader(invitation!.AccountId, "web");
    }
}

public sealed class GapBoardOnSqlite(SqliteDatabase database) : GapBoardTests(database), IClassFixture<SqliteDatabase>;

public sealed class GapBoardOnPostgres(PostgresDatabase database) : GapBoardTests(database), IClassFixture<PostgresDatabase>;
