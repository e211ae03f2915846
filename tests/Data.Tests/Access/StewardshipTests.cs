using CauNoi.Data.Access;
using CauNoi.Data.Tests.Databases;
using CauNoi.Data.Tests.Registry;

namespace CauNoi.Data.Tests.Access;

public abstract class StewardshipTests(TestDatabase database) : StoreTests(database)
{
    [Theory]
    [InlineData(Role.Officer, Role.HamletHead, Places.Hamlet, true)]
    [InlineData(Role.Officer, Role.HamletHead, Places.NextHamlet, true)]
    [InlineData(Role.Officer, Role.HamletHead, Places.HamletOfNextCommune, false)]
    [InlineData(Role.Officer, Role.HamletHead, "97001099", false)]
    [InlineData(Role.Officer, Role.Resident, Neighbourhood.Own, true)]
    [InlineData(Role.Officer, Role.Resident, Neighbourhood.NextCommune, false)]
    [InlineData(Role.Officer, Role.Resident, Neighbourhood.Nowhere, false)]
    [InlineData(Role.Officer, Role.Officer, Places.Commune, false)]
    [InlineData(Role.Officer, Role.Administrator, Places.Province, false)]
    [InlineData(Role.Province, Role.Officer, Places.NextCommune, true)]
    [InlineData(Role.Province, Role.Officer, Places.CommuneOfOtherProvince, false)]
    [InlineData(Role.Province, Role.HamletHead, Places.Hamlet, false)]
    [InlineData(Role.Administrator, Role.Administrator, Places.Province, true)]
    [InlineData(Role.Administrator, Role.Resident, Neighbourhood.Own, true)]
    [InlineData(Role.Administrator, Role.Officer, Places.CommuneOfOtherProvince, false)]
    [InlineData(Role.HamletHead, Role.Resident, Neighbourhood.Own, false)]
    [InlineData(Role.Curator, Role.Officer, Places.Commune, false)]
    [InlineData(Role.Resident, Role.Resident, Neighbourhood.Own, false)]
    public async Task A_steward_brings_in_those_below_her_in_her_own_areas(Role steward, Role role, string area, bool invited)
    {
        var id = await AccountAsync(steward);

        Assert.Equal(invited, await InUnit(unit => unit.Get<Stewardship>().InviteAsync(id, "Lò Văn Sinh", role, area, Now, default)) is not null);
    }

    [Theory]
    [InlineData(Role.Officer, Role.HamletHead, Places.NextHamlet, true)]
    [InlineData(Role.Officer, Role.Resident, Neighbourhood.NextHamlet, true)]
    [InlineData(Role.Officer, Role.HamletHead, Places.HamletOfNextCommune, false)]
    [InlineData(Role.Officer, Role.Resident, Neighbourhood.OtherProvince, false)]
    [InlineData(Role.Officer, Role.Officer, Places.Commune, false)]
    [InlineData(Role.Province, Role.Officer, Places.NextCommune, true)]
    [InlineData(Role.Province, Role.HamletHead, Places.Hamlet, false)]
    [InlineData(Role.Administrator, Role.Curator, Places.Commune, true)]
    [InlineData(Role.HamletHead, Role.Resident, Neighbourhood.Own, false)]
    public async Task A_steward_sees_and_revokes_her_own_people_and_no_others(Role steward, Role role, string area, bool own)
    {
        var id = await AccountAsync(steward);
        var other = await AccountAsync(role, area);

        var seen = await InUnit(unit => unit.Get<Stewardship>().PeopleAsync(id, default));
        var revoked = await InUnit(unit => unit.Get<Stewardship>().RevokeAsync(id, other, Now, default));

        Assert.Equal(own, seen.Any(p => p.Id == other));
        Assert.Equal(own, revoked is not null);
    }

    [Fact]
    public async Task Nobody_revokes_herself_and_a_revoked_steward_does_nothing_more()
    {
        var officer = await AccountAsync(Role.Officer);
        var head = await AccountAsync(Role.HamletHead);
        Assert.Null(await InUnit(unit => unit.Get<Stewardship>().RevokeAsync(officer, officer, Now, default)));

        await InUnit(unit => unit.Get<AccountDirectory>().RevokeAsync(officer, Now, default));

        Assert.Null(await InUnit(unit => unit.Get<Stewardship>().InviteAsync(officer, "x", Role.HamletHead, Places.Hamlet, Now, default)));
        Assert.Null(await InUnit(unit => unit.Get<Stewardship>().RevokeAsync(officer, head, Now, default)));
        Assert.Null(await InUnit(unit => unit.Get<Stewardship>().SetPinAsync(officer, Neighbourhood.Own, Now, default)));
        Assert.Empty(await InUnit(unit => unit.Get<Stewardship>().PeopleAsync(officer, default)));
    }

    [Theory]
    [InlineData(Role.Officer, Neighbourhood.Own, true)]
    [InlineData(Role.Officer, Neighbourhood.NextCommune, false)]
    [InlineData(Role.Officer, Neighbourhood.Nowhere, false)]
    [InlineData(Role.Province, Neighbourhood.Own, false)]
    [InlineData(Role.HamletHead, Neighbourhood.Own, false)]
    public async Task A_PIN_is_given_out_by_the_commune_of_the_household(Role steward, string household, bool given)
    {
        var id = await AccountAsync(steward);

        var pin = await InUnit(unit => unit.Get<Stewardship>().SetPinAsync(id, household, Now, default));

        Assert.Equal(given, pin is { Length: HouseholdPins.Length });
    }

    [Fact]
    public async Task A_code_for_another_chat_links_the_same_account_and_is_soon_over()
    {
        var officer = await AccountAsync(Role.Officer);
        var first = await InUnit(unit => unit.Get<AccountDirectory>().InviteSelfAsync(officer, Now, default));
        var second = await InUnit(unit => unit.Get<AccountDirectory>().InviteSelfAsync(officer, Now, default));

        Assert.Equal(officer, (await LinkAsync(first.Code, Now))?.Id);
        Assert.Null(await LinkAsync(second.Code, Now + AccountDirectory.OwnCodeLifetime));
    }

    [Fact]
    public async Task A_household_is_a_residents_area_and_nothing_else_is()
    {
        await InUnit(unit => Neighbourhood.AddAsync(unit));

        Assert.Null(await InUnit(unit => unit.Get<AccountDirectory>().InviteAsync("x", Role.Officer, Data.Registry.AreaLevel.Household, Neighbourhood.Own, Now, default)));
        Assert.Null(await InUnit(unit => unit.Get<AccountDirectory>().InviteAsync("x", Role.Resident, Data.Registry.AreaLevel.Commune, Places.Commune, Now, default)));
    }

    private Task<Account?> LinkAsync(string code, DateTimeOffset at) =>
        InUnit(unit => unit.Get<AccountDirectory>().LinkAsync(code, "telegram", "u", "chat", at, default));

    private Task<Guid> AccountAsync(Role role, string? area = null) => InUnit(unit => Neighbourhood.AccountAsync(unit, role, Now, area));
}

public sealed class StewardshipOnSqlite(SqliteDatabase database) : StewardshipTests(database), IClassFixture<SqliteDatabase>;

public sealed class StewardshipOnPostgres(PostgresDatabase database) : StewardshipTests(database), IClassFixture<PostgresDatabase>;
