using System.Diagnostics;
using CauNoi.Data.Access;
using CauNoi.Data.Registry;
using CauNoi.Data.Tests.Databases;
using CauNoi.Knowledge.Policy;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Registry;

public abstract class HouseholdRegistryTests(TestDatabase database) : StoreTests(database)
{
    private const string InHamlet = "97001001-0001";
    private const string InNextHamlet = "97001002-0001";
    private const string InUnknownHamlet = "97001099-0001";
    private const string InNextCommune = "97002001-0001";
    private const string InOtherProvince = "98001001-0001";
    private const string Nowhere = "00000000-0001";

    private const string HeadName = "Giàng Thị Say";
    private const string FoldedName = "giang thi say";

    /// <summary>Who may read what: a row for every kind of reader, a column for every place of a household.</summary>
    public static TheoryData<Role, AreaLevel, string, string[]> Rights => new()
    {
        { Role.HamletHead, AreaLevel.Hamlet, Places.Hamlet, [InHamlet] },
        { Role.HamletHead, AreaLevel.Hamlet, Places.HamletOfNextCommune, [InNextCommune] },
        { Role.Officer, AreaLevel.Commune, Places.Commune, [InHamlet, InNextHamlet, InUnknownHamlet] },
        { Role.Officer, AreaLevel.Commune, Places.NextCommune, [InNextCommune] },
        { Role.Province, AreaLevel.Province, Places.Province, [InHamlet, InNextHamlet, InUnknownHamlet, InNextCommune] },
        { Role.Province, AreaLevel.Province, Places.OtherProvince, [InOtherProvince] },
    };

    private static readonly string[] All = [InHamlet, InNextHamlet, InUnknownHamlet, InNextCommune, InOtherProvince, Nowhere];

    [Theory]
    [MemberData(nameof(Rights))]
    public async Task Staff_find_the_households_of_their_area_and_no_others(Role role, AreaLevel level, string area, string[] own)
    {
        var reader = await ReaderAsync(role, level, area);

        var found = new List<string>();
        foreach (var code in All)
            if (await FindAsync(reader, code) is { } household)
                found.Add(household.Code);

        Assert.Equal(own, found);
    }

    [Theory]
    [MemberData(nameof(Rights))]
    public async Task Staff_search_the_households_of_their_area_and_no_others(Role role, AreaLevel level, string area, string[] own)
    {
        var reader = await ReaderAsync(role, level, area);

        Assert.Equal(own, await SearchAsync(reader, FoldedName));
    }

    [Fact]
    public async Task A_household_of_somebody_else_and_one_that_does_not_exist_look_alike()
    {
        var reader = await ReaderAsync(Role.HamletHead, AreaLevel.Hamlet, Places.Hamlet);

        Assert.Null(await FindAsync(reader, InOtherProvince));
        Assert.Null(await FindAsync(reader, Nowhere));
        var entries = await AuditAsync();
        Assert.Equal([(InOtherProvince, false), (Nowhere, false)], entries.Select(e => (e.Subject, e.Allowed)));
    }

    /// <summary>Asked in turn, so that a slow machine slows both; the bound only has to tell "read it and hid it" from "not there".</summary>
    [Fact]
    public async Task A_household_of_somebody_else_and_one_that_does_not_exist_take_the_same_time()
    {
        var reader = await ReaderAsync(Role.HamletHead, AreaLevel.Hamlet, Places.Hamlet);
        var (notYours, notThere) = (new List<double>(), new List<double>());
        for (var i = 0; i < 200; i++)
        {
            notYours.Add(await TimeAsync(InOtherProvince));
            notThere.Add(await TimeAsync(Nowhere));
        }

        var ratio = Median(notYours) / Median(notThere);
        Assert.InRange(ratio, 0.6, 1.6);

        async Task<double> TimeAsync(string code)
        {
            await using var unit = BeginUnit();
            var begun = Stopwatch.GetTimestamp();
            await unit.Get<HouseholdRegistry>().FindAsync(reader, code, Now, default);
            return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        }

        static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
    }

    [Theory]
    [MemberData(nameof(Rights))]
    public async Task Somebody_who_was_revoked_sees_nothing(Role role, AreaLevel level, string area, string[] own)
    {
        var reader = await ReaderAsync(role, level, area);
        await InUnit(unit => unit.Get<AccountDirectory>().RevokeAsync(reader.AccountId, Now, default));

        foreach (var code in own)
            Assert.Null(await FindAsync(reader, code));
        Assert.Empty(await SearchAsync(reader, FoldedName));
    }

    [Fact]
    public async Task Somebody_unknown_sees_nothing()
    {
        await ReaderAsync(Role.Province, AreaLevel.Province, Places.Province);
        var stranger = new Reader(Guid.NewGuid(), "web");

        Assert.Null(await FindAsync(stranger, InHamlet));
        Assert.Empty(await SearchAsync(stranger, FoldedName));
    }

    [Fact]
    public async Task Two_areas_of_one_reader_add_up()
    {
        var reader = await ReaderAsync(Role.HamletHead, AreaLevel.Hamlet, Places.Hamlet);
        await InUnit(unit =>
        {
            unit.Db.AreaScopes.Add(new AreaScope { AccountId = reader.AccountId, Level = AreaLevel.Hamlet, AreaCode = Places.HamletOfOtherProvince });
            return Task.CompletedTask;
        });

        Assert.Equal([InHamlet, InOtherProvince], await SearchAsync(reader, FoldedName));
    }

    [Fact]
    public async Task A_household_comes_with_its_members_and_its_years_in_order()
    {
        var reader = await ReaderAsync(Role.HamletHead, AreaLevel.Hamlet, Places.Hamlet);

        var household = await FindAsync(reader, InHamlet);

        Assert.Equal([1, 2], household!.Members.Select(m => m.Number));
        Assert.Equal([2024, 2025], household.Assessments.Select(y => y.Year));
    }

    [Fact]
    public async Task Every_read_is_recorded_with_who_where_when_and_which()
    {
        var reader = await ReaderAsync(Role.HamletHead, AreaLevel.Hamlet, Places.Hamlet);

        await FindAsync(reader, InHamlet);
        await FindAsync(reader, InNextHamlet);
        await SearchAsync(reader, FoldedName);
        await SearchAsync(reader, "khong co ai");

        var entries = await AuditAsync();
        Assert.Equal(
            [
                (AuditAction.HouseholdRead, InHamlet, true),
                (AuditAction.HouseholdRead, InNextHamlet, false),
                (AuditAction.HouseholdSearch, "name", true),
                (AuditAction.HouseholdSearch, "name", false),
            ],
            entries.Select(e => (e.Action, e.Subject, e.Allowed)));
        Assert.All(entries, e => Assert.Equal((reader.AccountId, "web", Now), (e.AccountId, e.Channel, e.At)));
    }

    [Theory]
    [InlineData(HeadName)]
    [InlineData(FoldedName)]
    [InlineData("0308405661")]
    [InlineData("097082104729")]
    public async Task The_record_of_reads_says_nothing_of_what_was_read(string secret)
    {
        var reader = await ReaderAsync(Role.HamletHead, AreaLevel.Hamlet, Places.Hamlet);
        await FindAsync(reader, InHamlet);
        await SearchAsync(reader, FoldedName);

        Assert.All(await AuditAsync(), e => Assert.DoesNotContain(secret, $"{e.Channel} {e.Action} {e.Subject}", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_long_subject_is_cut_in_the_record_of_reads()
    {
        var reader = await ReaderAsync(Role.HamletHead, AreaLevel.Hamlet, Places.Hamlet);

        await FindAsync(reader, new string('9', 41));

        Assert.Equal(new string('9', 40), Assert.Single(await AuditAsync()).Subject);
    }

    [Theory]
    [InlineData(InHamlet, "Bản Nà Cài", "Xã Hòa Rạng")]
    [InlineData(InUnknownHamlet, null, "Xã Hòa Rạng")]
    public async Task The_place_of_a_household_is_told_by_name_as_far_as_it_is_known(string code, string? hamlet, string? commune)
    {
        var reader = await ReaderAsync(Role.Officer, AreaLevel.Commune, Places.Commune);
        var household = await FindAsync(reader, code);

        Assert.Equal((hamlet, commune), await InUnit(unit => unit.Get<HouseholdRegistry>().PlaceNamesAsync(household!, default)));
    }

    private async Task<Reader> ReaderAsync(Role role, AreaLevel level, string area)
    {
        await InUnit(async unit =>
        {
            await Places.AddAsync(unit.Db);
            unit.Db.Households.AddRange(
                NewHousehold(InHamlet, Places.Hamlet, Places.Commune, Places.Province),
                NewHousehold(InNextHamlet, Places.NextHamlet, Places.Commune, Places.Province),
                NewHousehold(InUnknownHamlet, Places.UnknownHamlet, Places.Commune, Places.Province),
                NewHousehold(InNextCommune, Places.HamletOfNextCommune, Places.NextCommune, Places.Province),
                NewHousehold(InOtherProvince, Places.HamletOfOtherProvince, Places.CommuneOfOtherProvince, Places.OtherProvince));
        });
        var invitation = await InUnit(unit => unit.Get<AccountDirectory>().InviteAsync("Lò Thị Mai", role, level, area, Now, default));
        return new Reader(invitation!.AccountId, "web");
    }

    private static Household NewHousehold(string code, string hamlet, string commune, string province) => new()
    {
        Code = code,
        HamletCode = hamlet,
        CommuneCode = commune,
        ProvinceCode = province,
        HeadName = HeadName,
        Area = AreaKind.Rural,
        Status = HouseholdStatus.Poor,
        StatusYear = 2025,
        Members = [NewMember(2, "Mùa A Páo"), NewMember(1, HeadName)],
        Assessments = [new() { Year = 2025, Status = HouseholdStatus.Poor }, new() { Year = 2024, Status = HouseholdStatus.NearPoor }],
    };

    private static Member NewMember(int number, string name) =>
        new() { Number = number, FullName = name };

    private Task<Household?> FindAsync(Reader reader, string code) =>
        InUnit(unit => unit.Get<HouseholdRegistry>().FindAsync(reader, code, Now, default));

    private Task<List<string>> SearchAsync(Reader reader, string name) => InUnit(async unit =>
        (await unit.Get<HouseholdSearch>().ByNameAsync(reader, name, Now, default)).Hits.Select(h => h.Code).ToList());

    private Task<List<AuditEntry>> AuditAsync() => InUnit(unit => unit.Db.Audit.OrderBy(e => e.Id).ToListAsync());
}

public sealed class HouseholdRegistryOnSqlite(SqliteDatabase database) : HouseholdRegistryTests(database), IClassFixture<SqliteDatabase>;

public sealed class HouseholdRegistryOnPostgres(PostgresDatabase database) : HouseholdRegistryTests(database), IClassFixture<PostgresDatabase>;
