using CauNoi.Data.Access;
using CauNoi.Data.Messaging;
using CauNoi.Data.Registry;
using CauNoi.Data.Tests.Access;
using CauNoi.Data.Tests.Databases;
using CauNoi.Data.Tests.Registry;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Messaging;

public abstract class UndeliveredTests(TestDatabase database) : StoreTests(database)
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData(Role.Officer, Places.Commune, "head", 1)]
    [InlineData(Role.Officer, Places.NextCommune, "", 0)]
    [InlineData(Role.Province, Places.Province, "head officer", 1)]
    [InlineData(Role.Province, Places.OtherProvince, "", 0)]
    [InlineData(Role.HamletHead, Places.Hamlet, "", 0)]
    [InlineData(Role.Curator, Places.Commune, "", 0)]
    public async Task Those_above_see_what_did_not_reach_their_people_and_of_residents_the_number_alone(Role role, string area, string seen, int residents)
    {
        await MessagesAsync();
        var reader = await AccountAsync(role, area);

        Assert.Equal(seen, string.Join(' ', (await ListAsync(reader)).Select(u => u.Name).Order(StringComparer.Ordinal)));
        Assert.Equal(residents, await InUnit(unit => unit.Get<UndeliveredAtPeople>().CountAtResidentsAsync(reader, default)));
        Assert.Equal(seen.Contains("head", StringComparison.Ordinal), await InUnit(async unit =>
            await unit.Get<UndeliveredAtPeople>().RetryAsync(reader, await IdAsync(unit, "head"), Now, default)));
        Assert.False(await InUnit(async unit => await unit.Get<UndeliveredAtPeople>().DropAsync(reader, await IdAsync(unit, "resident"), default)));
    }

    [Fact]
    public async Task It_is_told_once_of_each_message_and_once_a_day_and_again_when_it_fails_again()
    {
        await MessagesAsync();
        var officer = await AccountAsync(Role.Officer, Places.Commune);
        await ChatAsync(officer, "officer's");

        Assert.Equal([(officer, 1)], await DueAsync(Today));
        Assert.True(await TellAsync(officer, Today));
        Assert.False(await TellAsync(officer, Today));
        Assert.Empty(await DueAsync(Today));

        await ParkAsync(await AccountAsync(Role.HamletHead, Places.NextHamlet), "second", OutboxState.Parked);
        Assert.Empty(await DueAsync(Today));
        Assert.Equal([(officer, 1)], await DueAsync(Today.AddDays(1)));
        Assert.True(await TellAsync(officer, Today.AddDays(1)));

        await InUnit(async unit => await unit.Get<UndeliveredAtPeople>().RetryAsync(officer, await IdAsync(unit, "head"), Now, default));
        Assert.Empty(await DueAsync(Today.AddDays(2)));
        await InUnit(unit => unit.Db.Outbox.Where(m => m.ConversationId == "head").ExecuteUpdateAsync(set => set.SetProperty(m => m.State, OutboxState.Unsure)));
        Assert.Equal([(officer, 1)], await DueAsync(Today.AddDays(3)));
    }

    [Fact]
    public async Task Who_cannot_be_written_to_in_any_chat_is_told_by_name_and_who_has_another_chat_is_not()
    {
        await MessagesAsync();
        var officer = await AccountAsync(Role.Officer, Places.Commune);
        await InUnit(unit => unit.Db.LinkedChats.Where(c => c.ConversationId == "head").ExecuteUpdateAsync(set => set.SetProperty(c => c.UnreachableSince, Now)));

        var closed = await InUnit(unit => unit.Get<UndeliveredAtPeople>().ClosedAsync(officer, default));
        Assert.Equal(("head", Now.ToUnixTimeSeconds()), (Assert.Single(closed).Name, closed[0].Since.ToUnixTimeSeconds()));
        Assert.True(Assert.Single(await ListAsync(officer)).IsClosed);

        await InUnit(async unit => await ChatAsync((await unit.Db.Accounts.SingleAsync(a => a.Name == "head")).Id, "another"));
        Assert.Empty(await InUnit(unit => unit.Get<UndeliveredAtPeople>().ClosedAsync(officer, default)));
    }

    [Fact]
    public async Task A_notice_goes_to_one_chat_of_a_person_so_that_a_closed_chat_does_not_bring_it_twice()
    {
        var officer = await AccountAsync(Role.Officer, Places.Commune);
        await ChatAsync(officer, "one");
        await ChatAsync(officer, "two");

        var told = await InUnit(unit => unit.Get<StewardChats>().OfAsync([(AreaLevel.Hamlet, Places.Hamlet)], besides: null, default));
        await InUnit(unit =>
        {
            foreach (var chat in told)
                unit.Get<Outbox>().Add(chat.Channel, chat.ConversationId, "notice", Now);
            return Task.CompletedTask;
        });
        await InUnit(async unit => await unit.Get<UnreachableChats>().StopAsync(await unit.Db.Outbox.SingleAsync(), "blocked", Now, default));

        var moved = await InUnit(unit => unit.Db.Outbox.SingleAsync());
        Assert.Equal((OutboxState.Pending, true), (moved.State, moved.ConversationId != told[0].ConversationId));
    }

    private Task<IReadOnlyList<UndeliveredAtPerson>> ListAsync(Guid reader) => InUnit(unit => unit.Get<UndeliveredAtPeople>().ListAsync(reader, default));

    private Task<IReadOnlyList<(Guid AccountId, int Count)>> DueAsync(DateOnly day) => InUnit(unit => unit.Get<UndeliveredNotices>().DueAsync(day, default));

    private Task<bool> TellAsync(Guid account, DateOnly day) => InUnit(unit => unit.Get<UndeliveredNotices>().TellAsync(account, "new", day, Now, default));

    private static Task<long> IdAsync(UnitOfWork unit, string chat) => unit.Db.Outbox.Where(m => m.ConversationId == chat).Select(m => m.Id).SingleAsync();

    private async Task MessagesAsync()
    {
        await ParkAsync(await AccountAsync(Role.HamletHead, Places.Hamlet, "head"), "head", OutboxState.Unsure);
        await ParkAsync(await AccountAsync(Role.Officer, Places.NextCommune, "officer"), "officer", OutboxState.Parked);
        await ParkAsync(await AccountAsync(Role.Resident, Neighbourhood.Own), "resident", OutboxState.Parked);
    }

    private async Task ParkAsync(Guid account, string chat, OutboxState state)
    {
        await ChatAsync(account, chat);
        await InUnit(unit =>
        {
            var message = OutboxMessage.To(new ConversationAddress("telegram", chat), "text", Now, OutboxPriority.Reminder);
            message.State = state;
            return unit.Db.Outbox.AddAsync(message).AsTask();
        });
    }

    private Task ChatAsync(Guid account, string chat) =>
        InUnit(unit => unit.Db.LinkedChats.AddAsync(new LinkedChat { Channel = "telegram", UserId = chat, ConversationId = chat, AccountId = account, LinkedAt = Now }).AsTask());

    private async Task<Guid> AccountAsync(Role role, string area, string? name = null)
    {
        var id = await InUnit(unit => Neighbourhood.AccountAsync(unit, role, Now, area));
        if (name is not null)
            await InUnit(unit => unit.Db.Accounts.Where(a => a.Id == id).ExecuteUpdateAsync(set => set.SetProperty(a => a.Name, name)));
        return id;
    }
}

public sealed class UndeliveredOnSqlite(SqliteDatabase database) : UndeliveredTests(database), IClassFixture<SqliteDatabase>;

public sealed class UndeliveredOnPostgres(PostgresDatabase database) : UndeliveredTests(database), IClassFixture<PostgresDatabase>;
