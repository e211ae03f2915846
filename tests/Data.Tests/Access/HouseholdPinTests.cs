using System.Diagnostics;
using CauNoi.Data.Access;
using CauNoi.Data.Tests.Databases;
using CauNoi.Data.Tests.Registry;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Access;

public abstract class HouseholdPinTests(TestDatabase database) : StoreTests(database)
{
    [Theory]
    [InlineData(Neighbourhood.BirthYear)]
    [InlineData(Neighbourhood.PhoneEnd)]
    [InlineData(Neighbourhood.CitizenIdEnd)]
    [InlineData(" 19 61 ")]
    public async Task Code_fact_and_PIN_open_the_account_of_the_household(string fact)
    {
        var pin = await SetAsync();

        var account = await TryAsync(Neighbourhood.Own, fact, pin);

        Assert.Equal(Role.Resident, account?.Role);
        Assert.Equal(Neighbourhood.Own, Assert.Single(account!.Scopes).AreaCode);
        Assert.Equal(account.Id, (await TryAsync(Neighbourhood.Own, fact, pin))?.Id);
    }

    [Theory]
    [InlineData(Neighbourhood.Own, Neighbourhood.BirthYear, "other")]
    [InlineData(Neighbourhood.Own, "1999", "right")]
    [InlineData(Neighbourhood.Own, "", "right")]
    [InlineData(Neighbourhood.Own, "61", "right")]
    [InlineData(Neighbourhood.Own, "097161084729", "right")]
    [InlineData(Neighbourhood.SameHamlet, Neighbourhood.BirthYear, "right")]
    [InlineData(Neighbourhood.Nowhere, Neighbourhood.BirthYear, "right")]
    [InlineData("%", Neighbourhood.BirthYear, "right")]
    public async Task Anything_wrong_opens_nothing_and_is_recorded_as_a_refusal(string code, string fact, string kind)
    {
        var pin = await SetAsync();

        Assert.Null(await TryAsync(code, fact, kind == "right" ? pin : Other(pin)));

        var entry = await InUnit(unit => unit.Db.Audit.SingleAsync());
        Assert.Equal((AuditAction.ResidentLink, false), (entry.Action, entry.Allowed));
        Assert.Empty(await InUnit(unit => unit.Db.Accounts.ToListAsync()));
    }

    [Fact]
    public async Task After_five_wrong_tries_the_right_PIN_opens_nothing_until_the_commune_gives_out_a_new_one()
    {
        var pin = await SetAsync();
        for (var i = 0; i < HouseholdPins.MostTries; i++)
            await TryAsync(Neighbourhood.Own, Neighbourhood.BirthYear, Other(pin));

        Assert.Null(await TryAsync(Neighbourhood.Own, Neighbourhood.BirthYear, pin));
        var next = await SetAsync();
        Assert.Null(await TryAsync(Neighbourhood.Own, Neighbourhood.BirthYear, Other(next)));
        Assert.NotNull(await TryAsync(Neighbourhood.Own, Neighbourhood.BirthYear, next));
    }

    [Fact]
    public async Task A_right_try_forgives_the_wrong_ones_before_it()
    {
        var pin = await SetAsync();
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < HouseholdPins.MostTries - 1; i++)
                await TryAsync(Neighbourhood.Own, "0000", pin);
            Assert.NotNull(await TryAsync(Neighbourhood.Own, Neighbourhood.BirthYear, pin));
        }
    }

    [Fact]
    public async Task Twenty_tries_at_once_count_as_no_fewer_than_five()
    {
        var pin = await SetAsync();

        var outcomes = await AtOnce(20, unit => unit.Get<HouseholdPins>().TryAsync(
            new PinClaim(Neighbourhood.Own, Neighbourhood.BirthYear, Other(pin)), "web", Guid.NewGuid().ToString("N"), Now, default));

        Assert.Equal(HouseholdPins.MostTries, await InUnit(unit => unit.Db.HouseholdPins.Select(p => p.FailedTries).SingleAsync()));
        Assert.Single(outcomes, o => o.HasLocked);
    }

    [Fact]
    public async Task One_chat_cannot_lock_a_household_and_is_not_heard_any_more_until_there_is_a_new_PIN()
    {
        var pin = await SetAsync();
        for (var i = 0; i < 20; i++)
            await TryAsync(Neighbourhood.Own, Neighbourhood.BirthYear, Other(pin), "stranger");

        Assert.Equal(TryLimits.MostOfChat, await InUnit(unit => unit.Db.HouseholdPins.Select(p => p.FailedTries).SingleAsync()));
        Assert.Null(await TryAsync(Neighbourhood.Own, Neighbourhood.BirthYear, pin, "stranger"));
        Assert.NotNull(await TryAsync(Neighbourhood.Own, Neighbourhood.BirthYear, pin, "family"));
        Assert.NotNull(await TryAsync(Neighbourhood.Own, Neighbourhood.BirthYear, await SetAsync(), "stranger"));
    }

    [Fact]
    public async Task The_try_that_locks_says_so_once_and_the_lock_is_in_the_audit_and_on_the_list_of_the_commune_alone()
    {
        var pin = await SetAsync();
        var (officer, elsewhere) = (await AccountAsync(Places.Commune), await AccountAsync(Places.NextCommune));
        var said = new List<bool>();
        for (var i = 0; i <= HouseholdPins.MostTries; i++)
            said.Add((await TryInAsync(null, Neighbourhood.Own, Neighbourhood.BirthYear, Other(pin))).HasLocked);

        Assert.Equal([false, false, false, false, true, false], said);
        Assert.Equal(Neighbourhood.Own, await InUnit(unit => unit.Db.Audit.Where(e => e.Action == AuditAction.PinLocked).Select(e => e.Subject).SingleAsync()));
        Assert.Equal([new LockedPin(Neighbourhood.Own, Now)], await LockedAsync(officer));
        Assert.Empty(await LockedAsync(elsewhere));
        await InUnit(unit => unit.Get<Stewardship>().SetPinAsync(officer, Neighbourhood.Own, Now, default));
        Assert.Empty(await LockedAsync(officer));
    }

    [Fact]
    public async Task What_is_no_household_code_is_not_kept_anywhere()
    {
        await SetAsync();

        await TryAsync("097161084729", Neighbourhood.BirthYear, "123456");

        Assert.Equal("", await InUnit(unit => unit.Db.Audit.Select(e => e.Subject).SingleAsync()));
        Assert.Equal("", await InUnit(unit => unit.Db.WrongTries.Select(t => t.HouseholdCode).SingleAsync()));
    }

    [Fact]
    public async Task A_PIN_is_kept_nowhere_in_plain_and_does_not_outlive_its_account()
    {
        var pin = await SetAsync();
        var account = await TryAsync(Neighbourhood.Own, Neighbourhood.BirthYear, pin);

        Assert.DoesNotContain(pin, await InUnit(async unit => Convert.ToHexString((await unit.Db.HouseholdPins.SingleAsync()).Hash)), StringComparison.Ordinal);
        await InUnit(unit => unit.Get<AccountDirectory>().RevokeAsync(account!.Id, Now, default));
        Assert.Null(await TryAsync(Neighbourhood.Own, Neighbourhood.BirthYear, pin));
    }

    /// <summary>Measured side by side, so that a slow machine slows both; the bound only has to tell "looked it up" from "did not".</summary>
    [Fact]
    public async Task A_wrong_code_a_wrong_fact_a_wrong_PIN_and_a_lock_take_the_same_time()
    {
        var pin = await SetAsync();
        (string Code, string Fact, string Pin)[] ways =
        [
            (Neighbourhood.Nowhere, Neighbourhood.BirthYear, pin),
            (Neighbourhood.SameHamlet, Neighbourhood.BirthYear, pin),
            (Neighbourhood.Own, "0000", pin),
            (Neighbourhood.Own, Neighbourhood.BirthYear, Other(pin)),
        ];
        var times = ways.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < 9; round++)
            for (var way = 0; way < ways.Length; way++)
            {
                var begun = Stopwatch.GetTimestamp();
                await TryAsync(ways[way].Code, ways[way].Fact, ways[way].Pin);
                times[way].Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }

        var medians = times.Select(t => t.Order().ElementAt(t.Count / 2)).ToList();
        Assert.True(medians.Max() / medians.Min() < 1.6, string.Join(" / ", medians.Select(m => $"{m:0.0} ms")));
    }

    private Task<Guid> AccountAsync(string commune) => InUnit(unit => Neighbourhood.AccountAsync(unit, Role.Officer, Now, commune));

    private Task<IReadOnlyList<LockedPin>> LockedAsync(Guid steward) => InUnit(unit => unit.Get<Stewardship>().LockedPinsAsync(steward, 10, default));

    private async Task<string> SetAsync()
    {
        await InUnit(unit => Neighbourhood.AddAsync(unit));
        return Assert.IsType<string>(await InUnit(unit => unit.Get<HouseholdPins>().SetAsync(Neighbourhood.Own, Now, default)));
    }

    // Everybody in a chat of her own, if nothing else is said.
    private async Task<Account?> TryAsync(string code, string fact, string pin, string? chat = null) => (await TryInAsync(chat, code, fact, pin)).Account;

    private Task<PinOutcome> TryInAsync(string? chat, string code, string fact, string pin) =>
        InUnit(unit => unit.Get<HouseholdPins>().TryAsync(new PinClaim(code, fact, pin), "web", chat ?? Guid.NewGuid().ToString("N"), Now, default));

    private static string Other(string pin) => pin == "000000" ? "000001" : "000000";
}

public sealed class HouseholdPinsOnSqlite(SqliteDatabase database) : HouseholdPinTests(database), IClassFixture<SqliteDatabase>;

public sealed class HouseholdPinsOnPostgres(PostgresDatabase database) : HouseholdPinTests(database), IClassFixture<PostgresDatabase>;
