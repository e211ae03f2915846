using CauNoi.Data.Access;
using CauNoi.Data.Tests.Databases;
using CauNoi.Data.Tests.Registry;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Access;

public abstract class LimitTests(TestDatabase database) : StoreTests(database)
{
    [Theory]
    [InlineData(Role.Resident, 20)]
    [InlineData(Role.HamletHead, 60)]
    [InlineData(Role.Officer, 300)]
    [InlineData(Role.Province, 300)]
    public async Task The_reads_of_an_hour_end_at_the_limit_of_the_role_and_come_back_after_it(Role role, int limit)
    {
        var reader = await ReaderAsync(role);
        await ReadAsync(reader, limit - 1, Now);
        await ReadAsync(reader, 50, Now, AuditAction.ResidentLink);

        Assert.False(await ReachedAsync(reader, role, Now));
        await ReadAsync(reader, 1, Now);
        Assert.True(await ReachedAsync(reader, role, Now));
        Assert.Equal(1, await InUnit(unit => unit.Db.Audit.CountAsync(e => e.Action == AuditAction.LimitReached && !e.Allowed)));
        Assert.False(await ReachedAsync(reader, role, Now.AddHours(1)));
    }

    [Fact]
    public async Task The_reads_of_a_day_have_a_limit_of_their_own()
    {
        var reader = await ReaderAsync(Role.Resident);
        for (var hour = 1; hour <= 4; hour++)
            await ReadAsync(reader, 15, Now.AddHours(-hour * 2));

        Assert.True(await ReachedAsync(reader, Role.Resident, Now));
        Assert.False(await ReachedAsync(reader, Role.Resident, Now.AddHours(23)));
    }

    [Fact]
    public async Task What_a_colleague_reads_counts_for_her_alone_and_refusals_are_no_reads()
    {
        var (reader, colleague) = (await ReaderAsync(Role.Resident), await ReaderAsync(Role.Officer));
        await ReadAsync(colleague, 25, Now);
        await MissAsync(reader, 25, Now);

        Assert.False(await ReachedAsync(reader, Role.Resident, Now));
    }

    [Fact]
    public async Task A_run_of_misses_is_told_once_to_those_in_whose_area_the_account_lies()
    {
        var head = await ReaderAsync(Role.HamletHead);
        await ChatAsync(Role.Officer, "officer");
        await ChatAsync(Role.Administrator, "administrator");
        await ChatAsync(Role.Province, "province");
        await ChatAsync(Role.Officer, "next commune", Places.NextCommune);
        await MissAsync(head, 9, Now);
        Assert.Null(await TakeAsync(head, Now));

        await MissAsync(head, 1, Now);
        var run = await TakeAsync(head, Now);

        Assert.Equal(10, run!.Misses);
        Assert.Equal(["officer", "administrator"], run.ToTell.Select(c => c.ConversationId));
        await MissAsync(head, 10, Now.AddMinutes(20));
        Assert.Null(await TakeAsync(head, Now.AddMinutes(20)));
        await MissAsync(head, 10, Now.AddMinutes(49));
        Assert.Null(await TakeAsync(head, Now.AddMinutes(49)));
    }

    [Fact]
    public async Task A_new_run_after_a_pause_is_told_again()
    {
        var head = await ReaderAsync(Role.HamletHead);
        await MissAsync(head, 10, Now);
        Assert.NotNull(await TakeAsync(head, Now));

        await MissAsync(head, 10, Now.AddMinutes(31));

        Assert.NotNull(await TakeAsync(head, Now.AddMinutes(31)));
    }

    [Fact]
    public async Task Misses_that_are_far_apart_are_no_run()
    {
        var head = await ReaderAsync(Role.HamletHead);
        for (var i = 0; i < 12; i++)
            await MissAsync(head, 1, Now.AddMinutes(i * 5));

        Assert.Null(await TakeAsync(head, Now.AddMinutes(60)));
    }

    private Task<Reader> ReaderAsync(Role role) => InUnit(async unit => new Reader(await Neighbourhood.AccountAsync(unit, role, Now), "web"));

    private Task ChatAsync(Role role, string chat, string? area = null) => InUnit(async unit =>
    {
        var id = await Neighbourhood.AccountAsync(unit, role, Now, area);
        var account = await unit.Db.Accounts.SingleAsync(a => a.Id == id);
        await unit.Get<AccountDirectory>().TieAsync(account, "web", chat, chat, Now, default);
    });

    private Task ReadAsync(Reader reader, int times, DateTimeOffset at, AuditAction action = AuditAction.HouseholdRead) => AddAsync(reader, times, at, action, allowed: true);

    private Task MissAsync(Reader reader, int times, DateTimeOffset at) => AddAsync(reader, times, at, AuditAction.HouseholdRead, allowed: false);

    private Task AddAsync(Reader reader, int times, DateTimeOffset at, AuditAction action, bool allowed) => InUnit(unit =>
    {
        for (var i = 0; i < times; i++)
            unit.Db.Audit.Add(reader.Entry(action, Neighbourhood.Own, allowed, at));
        return Task.CompletedTask;
    });

    private Task<bool> ReachedAsync(Reader reader, Role role, DateTimeOffset now) => InUnit(unit => unit.Get<ReadLimits>().ReachedAsync(reader, role, now, default));

    private Task<MissRun?> TakeAsync(Reader reader, DateTimeOffset now) => InUnit(unit => unit.Get<MissRuns>().TakeAsync(reader.AccountId, "web", now, default));
}

public sealed class LimitsOnSqlite(SqliteDatabase database) : LimitTests(database), IClassFixture<SqliteDatabase>;

public sealed class LimitsOnPostgres(PostgresDatabase database) : LimitTests(database), IClassFixture<PostgresDatabase>;
