using CauNoi.Data.Access;
using CauNoi.Data.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Access;

public abstract class SecretAddressTests(TestDatabase database) : StoreTests(database)
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(7);

    [Fact]
    public async Task An_address_opens_one_kind_until_it_ends_is_replaced_or_taken_back()
    {
        var account = await InUnit(unit => Neighbourhood.AccountAsync(unit, Role.Officer, Now));
        var first = await CreateAsync(account, SecretAddressKind.Progress, Life);
        var calendar = await CreateAsync(account, SecretAddressKind.Calendar, null);

        Assert.Equal((account, Role.Officer), await OwnerAsync(first, SecretAddressKind.Progress, Now + Life - Instant));
        Assert.Null(await OwnerAsync(first, SecretAddressKind.Progress, Now + Life));
        Assert.Null(await OwnerAsync(first, SecretAddressKind.Calendar, Now));
        var second = await CreateAsync(account, SecretAddressKind.Progress, Life);
        Assert.Null(await OwnerAsync(first, SecretAddressKind.Progress, Now));
        Assert.NotNull(await OwnerAsync(second, SecretAddressKind.Progress, Now));
        Assert.True(await InUnit(unit => unit.Get<SecretAddresses>().RevokeAsync(account, SecretAddressKind.Progress, default)));
        Assert.False(await InUnit(unit => unit.Get<SecretAddresses>().RevokeAsync(account, SecretAddressKind.Progress, default)));
        Assert.Null(await OwnerAsync(second, SecretAddressKind.Progress, Now));
        Assert.NotNull(await OwnerAsync(calendar, SecretAddressKind.Calendar, Now.AddYears(1)));
        Assert.DoesNotContain(await InUnit(unit => unit.Db.SecretAddresses.Select(a => a.SecretHash).ToListAsync()), h => h.Contains(calendar, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task It_opens_nothing_once_the_account_is_out_of_office()
    {
        var account = await InUnit(unit => Neighbourhood.AccountAsync(unit, Role.Officer, Now));
        var secret = await CreateAsync(account, SecretAddressKind.Progress, Life);

        await InUnit(unit => unit.Db.Accounts.ExecuteUpdateAsync(set => set.SetProperty(a => a.RevokedAt, Now)));

        Assert.Null(await OwnerAsync(secret, SecretAddressKind.Progress, Now));
    }

    private Task<string> CreateAsync(Guid account, SecretAddressKind kind, TimeSpan? life) =>
        InUnit(unit => unit.Get<SecretAddresses>().CreateAsync(account, kind, life, Now, default));

    private async Task<(Guid, Role)?> OwnerAsync(string secret, SecretAddressKind kind, DateTimeOffset at) =>
        await InUnit(unit => unit.Get<SecretAddresses>().OwnerAsync(secret, kind, at, default)) is { } owner ? (owner.AccountId, owner.Role) : null;
}

public sealed class SecretAddressesOnSqlite(SqliteDatabase database) : SecretAddressTests(database), IClassFixture<SqliteDatabase>;

public sealed class SecretAddressesOnPostgres(PostgresDatabase database) : SecretAddressTests(database), IClassFixture<PostgresDatabase>;
