using CauNoi.Data.Access;
using CauNoi.Data.Protection;
using CauNoi.Data.Registry;
using CauNoi.Data.Tests.Databases;
using CauNoi.Knowledge.Policy;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Registry;

public abstract class HouseholdSearchTests(TestDatabase database) : StoreTests(database)
{
    private const string Chu = "97001001-0001-5";
    private const string Say = "97001001-0002";
    private const string Paria = "97001002-0001";
    private const string Elsewhere = "97002001-0001";
    private const string Abroad = "98001001-0001";

    private const string Phone = "0308405661";
    private const string CitizenId = "097082104729";

    /// <summary>What an officer of the commune types for a name, and whom it finds first; null for nobody.</summary>
    public static TheoryData<string, string?> Names => new()
    {
        { "Mùa Mí Chứ", Chu },
        { "mua mi chu", Chu },
        { "Chứ Mùa Mí", Chu },
        { "ông Mùa Mí Chứ", Chu },
        { "mùa mí chú", Chu },
        { "Mùa Mi Chứw", Chu },
        { "Mùa Mí hCứ", Chu },
        { "muami chu", Chu },
        { "ông Chứ", Chu },
        { "Mí Chứ", Chu },
        { "Chứ bản Nà Cài", Chu },
        { "ong chu ban na cai", Chu },
        { "Mùa Mí Chứ ở bản Nà Cài, xã Hòa Rạng", Chu },
        { "mua mi chu na cai", Chu },
        { "mùa mí chứ xã hòa rạng", Chu },
        { "Mùa Mí Chứ bản Khau Vạc", null },
        { "Mùa Mí Chứ xã Ngọc Kén", null },
        { "Giàng Thị Say", Say },
        { "giang say", Say },
        { "Mùa A Páo", Paria },
        { "chị Dợ", Paria },
        { "Lầu Thị Dợ", Paria },
        { "Nguyễn Văn Không Có", null },
        { "M%", null },
        { "%", null },
        { "_____", null },
        { "Mùa Mí Ch_", Chu },
        { "Mùa\u200b Mí\u202e Chứ", Chu },
        { "\ud83d", null },
        { "' OR 1=1 --", null },
        { "", null },
        { "[Mm]ùa*", null },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_typed_name_finds_whom_it_means(string typed, string? code)
    {
        var reader = await ReaderAsync(Role.Officer, AreaLevel.Commune, Places.Commune);

        var found = await InUnit(unit => unit.Get<HouseholdSearch>().ByNameAsync(reader, typed, Now, default));

        Assert.Equal(code, found.Hits is [var first, ..] ? first.Code : null);
    }

    [Theory]
    [InlineData("Mùa Mí Chứ")]
    [InlineData("mua mi chuw")]
    [InlineData("Chứ bản Nà Cài")]
    public async Task A_province_finds_by_whole_names_and_within_a_named_place(string typed)
    {
        var reader = await ReaderAsync(Role.Province, AreaLevel.Province, Places.Province);

        var found = await InUnit(unit => unit.Get<HouseholdSearch>().ByNameAsync(reader, typed, Now, default));

        Assert.Equal(Chu, found.Hits[0].Code);
        Assert.DoesNotContain(found.Hits, h => h.Code == Abroad);
    }

    [Fact]
    public async Task Heads_come_before_members_of_the_same_name_and_a_household_comes_once()
    {
        var reader = await ReaderAsync(Role.Province, AreaLevel.Province, Places.Province);

        var found = await InUnit(unit => unit.Get<HouseholdSearch>().ByNameAsync(reader, "Giàng Thị Say", Now, default));

        Assert.Equal([(Say, null), (Chu, "Giàng Thị Say"), (Elsewhere, "Giàng Thị Say")], found.Hits.Select(h => (h.Code, h.Member)));
        Assert.Equal("Bản Nà Cài", found.Hits[0].Hamlet);
    }

    [Theory]
    [InlineData(Phone)]
    [InlineData("030 840 5661")]
    [InlineData("+84 308405661")]
    public async Task A_phone_finds_its_household_however_it_is_written(string typed)
    {
        var reader = await ReaderAsync(Role.Officer, AreaLevel.Commune, Places.Commune);

        var found = await InUnit(unit => unit.Get<HouseholdSearch>().ByPhoneAsync(reader, typed, Now, default));

        Assert.Equal(Chu, Assert.Single(found.Hits).Code);
    }

    [Fact]
    public async Task A_citizen_id_finds_its_household_and_is_in_no_record_of_the_search()
    {
        var reader = await ReaderAsync(Role.Officer, AreaLevel.Commune, Places.Commune);

        var found = await InUnit(unit => unit.Get<HouseholdSearch>().ByCitizenIdAsync(reader, CitizenId, Now, default));

        Assert.Equal(Chu, Assert.Single(found.Hits).Code);
        Assert.Equal(["citizen id"], await InUnit(unit => unit.Db.Audit.Select(e => e.Subject).ToListAsync()));
    }

    [Theory]
    [InlineData(Places.OtherProvince, AreaLevel.Province, Role.Province)]
    [InlineData(Places.NextCommune, AreaLevel.Commune, Role.Officer)]
    [InlineData(Places.NextHamlet, AreaLevel.Hamlet, Role.HamletHead)]
    public async Task What_lies_in_another_area_is_found_by_nothing(string area, AreaLevel level, Role role)
    {
        var reader = await ReaderAsync(role, level, area);
        await using var unit = BeginUnit();
        var search = unit.Get<HouseholdSearch>();

        Assert.Empty((await search.ByPhoneAsync(reader, Phone, Now, default)).Hits);
        Assert.Empty((await search.ByCitizenIdAsync(reader, CitizenId, Now, default)).Hits);
        Assert.DoesNotContain((await search.ByNameAsync(reader, "Mùa Mí Chứ", Now, default)).Hits, h => h.Code == Chu);
        Assert.DoesNotContain((await search.ByNameAsync(reader, "Mùa Mí Chứ bản Nà Cài", Now, default)).Hits, h => h.Code == Chu);
        Assert.Null(await search.InHamletAsync(reader, Places.Hamlet, null, 1, Now, default));
        var ids = await unit.Db.Households.Where(h => h.Code == Chu).Select(h => h.Id).ToListAsync();
        Assert.Empty((await search.AgainAsync(reader, ids, Now, default)).Hits);
        Assert.DoesNotContain(await search.HamletsAsync(reader, "", default), h => h.Code == Places.Hamlet);
    }

    [Fact]
    public async Task Somebody_who_was_revoked_finds_nothing()
    {
        var reader = await ReaderAsync(Role.Officer, AreaLevel.Commune, Places.Commune);
        await InUnit(unit => unit.Get<AccountDirectory>().RevokeAsync(reader.AccountId, Now, default));
        await using var unit = BeginUnit();
        var search = unit.Get<HouseholdSearch>();

        Assert.Empty((await search.ByNameAsync(reader, "Mùa Mí Chứ", Now, default)).Hits);
        Assert.Empty((await search.ByPhoneAsync(reader, Phone, Now, default)).Hits);
        Assert.Empty(await search.HamletsAsync(reader, "", default));
        Assert.Null(await search.InHamletAsync(reader, Places.Hamlet, null, 1, Now, default));
    }

    [Theory]
    [InlineData("97001001-0001-5")]
    [InlineData("97001001-0001")]
    [InlineData("97001001 1")]
    [InlineData("9700I00I-OOO1")]
    public async Task A_code_is_read_as_forgivingly_as_it_was_issued_strictly(string typed)
    {
        var reader = await ReaderAsync(Role.Officer, AreaLevel.Commune, Places.Commune);

        Assert.Equal(Chu, await InUnit(unit => unit.Get<HouseholdSearch>().CodeAsync(reader, HouseholdCodes.Read(typed), default)));
    }

    [Fact]
    public async Task A_hamlet_is_listed_by_given_name_with_counts_of_every_class()
    {
        var reader = await ReaderAsync(Role.HamletHead, AreaLevel.Hamlet, Places.Hamlet);
        await using var unit = BeginUnit();
        var search = unit.Get<HouseholdSearch>();

        var all = await search.InHamletAsync(reader, Places.Hamlet, null, 1, Now, default);
        var poor = await search.InHamletAsync(reader, Places.Hamlet, HouseholdStatus.Poor, 7, Now, default);

        Assert.Equal([Chu, Say], all!.Hits.Select(h => h.Code));
        Assert.Equal([Chu], poor!.Hits.Select(h => h.Code));
        Assert.Equal((1, 1, 1), (poor.Page, poor.Pages, poor.Count));
        Assert.Equal(new Dictionary<HouseholdStatus, int> { [HouseholdStatus.Poor] = 1, [HouseholdStatus.NearPoor] = 1 }, poor.Counts);
    }

    [Theory]
    [InlineData("bản Nà Cài", new[] { Places.Hamlet })]
    [InlineData("thôn na cai", new[] { Places.Hamlet })]
    [InlineData("bản Không Có", new string[0])]
    [InlineData("ông Chứ bản Nà Cài", new string[0])]
    [InlineData("", new[] { Places.Hamlet, Places.NextHamlet })]
    public async Task A_text_that_is_nothing_but_a_hamlet_is_told_from_a_name(string typed, string[] codes)
    {
        var reader = await ReaderAsync(Role.Officer, AreaLevel.Commune, Places.Commune);

        Assert.Equal(codes, (await InUnit(unit => unit.Get<HouseholdSearch>().HamletsAsync(reader, typed, default))).Select(h => h.Code));
    }

    [Fact]
    public async Task Every_search_is_one_entry_with_its_count_and_no_word_of_what_was_typed()
    {
        var reader = await ReaderAsync(Role.Officer, AreaLevel.Commune, Places.Commune);

        await InUnit(unit => unit.Get<HouseholdSearch>().ByNameAsync(reader, "Giàng Thị Say", Now, default));
        await InUnit(unit => unit.Get<HouseholdSearch>().ByPhoneAsync(reader, "0999999999", Now, default));
        await InUnit(unit => unit.Get<HouseholdSearch>().InHamletAsync(reader, Places.Hamlet, null, 1, Now, default));

        Assert.Equal(
            [("name", 2, true), ("phone", 0, false), (Places.Hamlet, 2, true)],
            (await InUnit(unit => unit.Db.Audit.OrderBy(e => e.Id).ToListAsync())).Select(e => (e.Subject, e.Count ?? -1, e.Allowed)));
    }

    private async Task<Reader> ReaderAsync(Role role, AreaLevel level, string area)
    {
        await InUnit(async unit =>
        {
            await Places.AddAsync(unit.Db);
            var protection = unit.Get<FieldProtection>();
            var chu = NewHousehold(Chu, Places.Hamlet, Places.Commune, Places.Province, "Mùa Mí Chứ", HouseholdStatus.Poor, "Giàng Thị Say");
            chu.RecordPhone(Phone, protection);
            chu.Members[1].RecordCitizenId(CitizenId, protection);
            unit.Db.Households.AddRange(
                chu,
                NewHousehold(Say, Places.Hamlet, Places.Commune, Places.Province, "Giàng Thị Say", HouseholdStatus.NearPoor),
                NewHousehold(Paria, Places.NextHamlet, Places.Commune, Places.Province, "Mùa A Páo", HouseholdStatus.Poor, "Lầu Thị Dợ"),
                NewHousehold(Elsewhere, Places.HamletOfNextCommune, Places.NextCommune, Places.Province, "Vàng A Sính", HouseholdStatus.Poor, "Giàng Thị Say"),
                NewHousehold(Abroad, Places.HamletOfOtherProvince, Places.CommuneOfOtherProvince, Places.OtherProvince, "Mùa Mí Chứ", HouseholdStatus.Poor));
        });
        var invitation = await InUnit(unit => unit.Get<AccountDirectory>().InviteAsync("Lò Thị Mai", role, level, area, Now, default));
        return new Reader(invitation!.AccountId, "web");
    }

    private static Household NewHousehold(string code, string hamlet, string commune, string province, string head, HouseholdStatus status, params string[] others) => new()
    {
        Code = code,
        HamletCode = hamlet,
        CommuneCode = commune,
        ProvinceCode = province,
        HeadName = head,
        Area = AreaKind.Rural,
        Status = status,
        StatusYear = 2025,
        Members = [.. new[] { head }.Concat(others).Select((name, i) => new Member { Number = i + 1, FullName = name })],
        Assessments = [new() { Year = 2025, Status = status }],
    };
}

public sealed class HouseholdSearchOnSqlite(SqliteDatabase database) : HouseholdSearchTests(database), IClassFixture<SqliteDatabase>;

public sealed class HouseholdSearchOnPostgres(PostgresDatabase database) : HouseholdSearchTests(database), IClassFixture<PostgresDatabase>;
