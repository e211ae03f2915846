using CauNoi.Data.Access;
using CauNoi.Data.Registry;
using CauNoi.Data.Tests.Databases;
using CauNoi.Data.Tests.Registry;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Access;

public abstract class AccountDirectoryTests(TestDatabase database) : StoreTests(database)
{
    [Theory]
    [InlineData(AreaLevel.Hamlet, Places.Hamlet, true)]
    [InlineData(AreaLevel.Commune, Places.Commune, true)]
    [InlineData(AreaLevel.Province, Places.Province, true)]
    [InlineData(AreaLevel.Hamlet, "97001099", false)]
    [InlineData(AreaLevel.Commune, "97099", false)]
    [InlineData(AreaLevel.Province, "99", false)]
    [InlineData(AreaLevel.Hamlet, Places.Commune, false)]
    [InlineData(AreaLevel.Commune, Places.Hamlet, false)]
    [InlineData(AreaLevel.Province, "", false)]
    public async Task Staff_are_invited_only_for_an_area_of_the_registry(AreaLevel level, string area, bool invited)
    {
        await InUnit(unit => Places.AddAsync(unit.Db));

        var invitation = await InUnit(unit => unit.Get<AccountDirectory>().InviteAsync("Lò Thị Mai", Role.Officer, level, area, Now, default));

        Assert.Equal(invited, invitation is not null);
        Assert.Equal(invited ? 1 : 0, await InUnit(unit => unit.Db.Accounts.CountAsync()));
    }

    [Theory]
    [InlineData(AreaLevel.Hamlet, Places.Hamlet)]
    [InlineData(AreaLevel.Commune, Places.Commune)]
    [InlineData(AreaLevel.Province, Places.Province)]
    public async Task The_province_of_a_staff_member_is_where_her_area_lies(AreaLevel level, string area)
    {
        await InUnit(unit => Places.AddAsync(unit.Db));
        var invitation = await InUnit(unit => unit.Get<AccountDirectory>().InviteAsync("Lò Thị Mai", Role.Officer, level, area, Now, default));

        Assert.Equal(Places.Province, await InUnit(unit => unit.Get<AccountDirectory>().ProvinceOfAsync(invitation!.AccountId, default)));
    }

    [Fact]
    public async Task Somebody_with_areas_in_two_provinces_has_no_province_of_her_own()
    {
        var invitation = await InviteAsync();
        await InUnit(async unit => (await unit.Db.Accounts.SingleAsync(s => s.Id == invitation.AccountId)).Scopes
            .Add(new AreaScope { Level = AreaLevel.Province, AreaCode = Places.OtherProvince }));

        Assert.Null(await InUnit(unit => unit.Get<AccountDirectory>().ProvinceOfAsync(invitation.AccountId, default)));
    }

    [Fact]
    public async Task An_invitation_shows_a_code_that_is_nowhere_kept_in_plain()
    {
        var invitation = await InviteAsync();

        var kept = await InUnit(unit => unit.Db.LinkCodes.SingleAsync());

        Assert.Matches("^[2-9BCDFGHJKLMNPQRSTVWXZ]{4}-[2-9BCDFGHJKLMNPQRSTVWXZ]{4}$", invitation.Code);
        Assert.True(AccountDirectory.LooksLikeCode(invitation.Code));
        Assert.DoesNotContain(invitation.Code.Replace("-", "", StringComparison.Ordinal), kept.CodeHash, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_code_ties_the_account_to_its_owner_with_role_and_area()
    {
        var invitation = await InviteAsync();

        var linked = await LinkAsync(invitation.Code);
        var found = await FindAsync("u1");

        Assert.Equal(invitation.AccountId, linked?.Id);
        Assert.Equal((invitation.AccountId, "Lò Thị Mai", Role.Officer), (found!.Id, found.Name, found.Role));
        Assert.Equal((AreaLevel.Commune, Places.Commune), found.Scopes.Select(s => (s.Level, s.AreaCode)).Single());
    }

    [Fact]
    public async Task A_code_may_be_typed_without_its_dash_and_in_small_letters()
    {
        var invitation = await InviteAsync();

        Assert.NotNull(await LinkAsync($" {invitation.Code.Replace('-', ' ').ToLowerInvariant()} "));
    }

    [Fact]
    public async Task A_code_works_once()
    {
        var invitation = await InviteAsync();
        await LinkAsync(invitation.Code, "u1");

        Assert.Null(await LinkAsync(invitation.Code, "u2"));
        Assert.Null(await FindAsync("u2"));
        Assert.NotNull(await FindAsync("u1"));
    }

    [Fact]
    public async Task A_code_typed_by_five_accounts_at_once_is_given_to_one_of_them()
    {
        var invitation = await InviteAsync();
        var account = 0;

        var linked = await AtOnce(5, unit => unit.Get<AccountDirectory>()
            .LinkAsync(invitation.Code, "web", $"u{Interlocked.Increment(ref account)}", "chat", Now, default));

        Assert.Single(linked, owner => owner is not null);
        Assert.Equal(1, await InUnit(unit => unit.Db.LinkedChats.CountAsync()));
    }

    [Fact]
    public async Task A_code_works_until_the_instant_it_expires()
    {
        var early = await InviteAsync();
        var late = await InviteAsync();

        Assert.Equal(Now + AccountDirectory.InvitationLifetime, early.ExpiresAt);
        Assert.NotNull(await LinkAsync(early.Code, "u1", early.ExpiresAt - Instant));
        Assert.Null(await LinkAsync(late.Code, "u2", late.ExpiresAt));
    }

    [Fact]
    public async Task The_code_of_somebody_who_was_revoked_does_nothing()
    {
        var invitation = await InviteAsync();
        await RevokeAsync(invitation.AccountId);

        Assert.Null(await LinkAsync(invitation.Code));
    }

    [Theory]
    [InlineData("BCDF-GHJK")]
    [InlineData("not a code")]
    [InlineData("")]
    public async Task A_code_that_was_never_given_out_does_nothing(string code)
    {
        await InviteAsync();

        Assert.Null(await LinkAsync(code));
        Assert.Null(await FindAsync("u1"));
    }

    [Fact]
    public async Task A_code_is_not_used_up_if_the_turn_fails()
    {
        var invitation = await InviteAsync();
        await using (var unit = BeginUnit())
        {
            await using var transaction = await unit.Db.Database.BeginTransactionAsync();
            await unit.Get<AccountDirectory>().LinkAsync(invitation.Code, "web", "u1", "chat", Now, default);
            await unit.Db.SaveChangesAsync();
            await transaction.RollbackAsync();
        }

        Assert.Null(await FindAsync("u1"));
        Assert.NotNull(await LinkAsync(invitation.Code));
    }

    [Fact]
    public async Task An_account_that_types_a_colleagues_code_becomes_the_colleagues()
    {
        var first = await InviteAsync();
        var second = await InviteAsync();
        await LinkAsync(first.Code);

        await LinkAsync(second.Code);

        Assert.Equal(second.AccountId, (await FindAsync("u1"))?.Id);
        Assert.Equal(1, await InUnit(unit => unit.Db.LinkedChats.CountAsync()));
    }

    [Fact]
    public async Task A_code_that_fails_leaves_the_account_as_it_was()
    {
        var first = await InviteAsync();
        var second = await InviteAsync();
        await LinkAsync(first.Code, "u1");
        await LinkAsync(second.Code, "u2");

        Assert.Null(await LinkAsync(second.Code, "u1"));
        Assert.Equal(first.AccountId, (await FindAsync("u1"))?.Id);
    }

    [Fact]
    public async Task The_same_user_id_on_another_channel_is_another_person()
    {
        await LinkAsync((await InviteAsync()).Code);

        Assert.Null(await InUnit(unit => unit.Get<AccountDirectory>().FindAsync("telegram", "u1", default)));
    }

    [Fact]
    public async Task An_unlinked_account_is_nobodys_and_others_stay_linked()
    {
        await LinkAsync((await InviteAsync()).Code, "u1");
        await LinkAsync((await InviteAsync()).Code, "u2");

        await InUnit(unit => unit.Get<AccountDirectory>().UnlinkAsync("web", "u1", default));

        Assert.Null(await FindAsync("u1"));
        Assert.NotNull(await FindAsync("u2"));
    }

    [Fact]
    public async Task Somebody_who_was_revoked_is_nobody_at_once()
    {
        var invitation = await InviteAsync();
        await LinkAsync(invitation.Code);

        Assert.True(await RevokeAsync(invitation.AccountId));
        Assert.Null(await FindAsync("u1"));
        Assert.False(await RevokeAsync(invitation.AccountId));
    }

    [Fact]
    public async Task Revoking_somebody_unknown_says_so() => Assert.False(await RevokeAsync(Guid.NewGuid()));

    [Theory]
    [InlineData(AreaLevel.Hamlet, Places.Hamlet, "Bản Nà Cài")]
    [InlineData(AreaLevel.Commune, Places.Commune, "Xã Hòa Rạng")]
    [InlineData(AreaLevel.Province, Places.Province, "Tỉnh Lam Khê")]
    public async Task The_area_of_a_staff_member_is_told_by_name(AreaLevel level, string area, string name)
    {
        await InUnit(unit => Places.AddAsync(unit.Db));
        var invitation = await InUnit(unit => unit.Get<AccountDirectory>().InviteAsync("Lò Thị Mai", Role.Officer, level, area, Now, default));

        Assert.Equal(name, await InUnit(unit => unit.Get<AccountDirectory>().AreaNamesAsync(invitation!.AccountId, default)));
    }

    private async Task<Invitation> InviteAsync()
    {
        await InUnit(unit => Places.AddAsync(unit.Db));
        var invitation = await InUnit(unit => unit.Get<AccountDirectory>()
            .InviteAsync("Lò Thị Mai", Role.Officer, AreaLevel.Commune, Places.Commune, Now, default));
        return Assert.IsType<Invitation>(invitation);
    }

    private Task<Account?> LinkAsync(string code, string user = "u1", DateTimeOffset? at = null) =>
        InUnit(unit => unit.Get<AccountDirectory>().LinkAsync(code, "web", user, $"chat of {user}", at ?? Now, default));

    private Task<Account?> FindAsync(string user) => InUnit(unit => unit.Get<AccountDirectory>().FindAsync("web", user, default));

    private Task<bool> RevokeAsync(Guid accountId) => InUnit(unit => unit.Get<AccountDirectory>().RevokeAsync(accountId, Now, default));
}

public sealed class AccountDirectoryOnSqlite(SqliteDatabase database) : AccountDirectoryTests(database), IClassFixture<SqliteDatabase>;

public sealed class AccountDirectoryOnPostgres(PostgresDatabase database) : AccountDirectoryTests(database), IClassFixture<PostgresDatabase>;
