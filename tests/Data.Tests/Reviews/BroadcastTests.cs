using CauNoi.Data.Access;
using CauNoi.Data.Messaging;
using CauNoi.Data.Reviews;
using CauNoi.Data.Tests.Access;
using CauNoi.Data.Tests.Databases;
using CauNoi.Data.Tests.Registry;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Reviews;

public abstract class BroadcastTests(TestDatabase database) : StoreTests(database)
{
    [Theory]
    [InlineData(Role.Officer, Role.HamletHead, null, "head head-2")]
    [InlineData(Role.Officer, Role.HamletHead, Places.NextHamlet, "head-2")]
    [InlineData(Role.Officer, Role.HamletHead, Places.HamletOfNextCommune, "")]
    [InlineData(Role.Officer, null, null, "head head-2")]
    [InlineData(Role.Officer, Role.Officer, null, "head head-2")]
    [InlineData(Role.Province, Role.Officer, null, "officer officer-2")]
    [InlineData(Role.Province, Role.HamletHead, null, "head head-2 head-3")]
    [InlineData(Role.Province, null, Places.Commune, "head head-2 officer")]
    [InlineData(Role.Province, null, Places.CommuneOfOtherProvince, "")]
    public async Task A_broadcast_reaches_the_chosen_role_in_the_chosen_places_of_the_sender_s_own_area(Role sender, Role? role, string? area, string readers)
    {
        var from = await PeopleAsync(sender);
        var id = await DraftAsync(from, role, area);

        var (count, _) = await InUnit(async unit => await unit.Get<Broadcasts>().CountAsync(from, (await unit.Get<BroadcastDrafts>().FindAsync(from, id, Now, default))!, default));
        var sent = await SendAsync(from, id, Now);

        var got = await InUnit(unit => unit.Db.Outbox.Select(m => m.ConversationId).Order().ToListAsync());
        Assert.Equal(readers, string.Join(' ', got.Order(StringComparer.Ordinal)));
        Assert.Equal((count, count), (sent, got.Count));
    }

    [Fact]
    public async Task It_is_sent_once_however_often_the_button_is_pressed_and_an_old_draft_not_at_all()
    {
        var officer = await PeopleAsync(Role.Officer);
        var (id, old) = (await DraftAsync(officer, Role.HamletHead, null), await DraftAsync(officer, Role.HamletHead, null));

        var sent = await AtOnce(5, unit => unit.Get<Broadcasts>().SendAsync(officer, id, b => b.Text, Now, default));

        Assert.Equal([new SentBroadcast(2, 0)], sent.OfType<SentBroadcast>());
        Assert.Null(await SendAsync(officer, old, Now + BroadcastDrafts.Life));
        Assert.Equal(2, await InUnit(unit => unit.Db.Outbox.CountAsync()));
    }

    [Fact]
    public async Task A_person_with_two_chats_gets_one_copy_and_one_without_a_chat_is_counted_as_not_reached()
    {
        var officer = await PeopleAsync(Role.Officer);
        await InUnit(unit => Neighbourhood.AccountAsync(unit, Role.HamletHead, Now));
        await InUnit(async unit => await AddChatAsync(unit, (await unit.Db.LinkedChats.SingleAsync(c => c.ConversationId == "head")).AccountId, "head-again"));
        var id = await DraftAsync(officer, Role.HamletHead, null);

        Assert.Equal((2, 1), await InUnit(async unit => await unit.Get<Broadcasts>().CountAsync(officer, (await unit.Get<BroadcastDrafts>().FindAsync(officer, id, Now, default))!, default)));
        Assert.Equal(2, await SendAsync(officer, id, Now));
    }

    [Fact]
    public async Task The_report_counts_every_copy_once_and_tells_who_stopped_it()
    {
        var province = await PeopleAsync(Role.Province);
        var id = await DraftAsync(province, null, null);
        Assert.Equal(5, await SendAsync(province, id, Now));
        await SetAsync("officer", OutboxState.Delivered, null);
        await SetAsync("officer-2", OutboxState.Unsure, "timeout");
        await SetAsync("head", OutboxState.Stopped, "blocked");
        await SetAsync("head-2", OutboxState.Pending, "HTTP 500");

        Assert.Equal(new BroadcastReport(1, 2, 1, 0, 1, 0, 0), await ReportAsync(province, id));
        Assert.Equal(2, await InUnit(unit => unit.Get<Broadcasts>().StopAsync(province, id, Now, default)));
        await InUnit(unit => unit.Db.Outbox.Where(m => m.State == OutboxState.Delivered).ExecuteDeleteAsync());
        Assert.Equal(new BroadcastReport(0, 0, 1, 0, 1, 2, 1), await ReportAsync(province, id));
    }

    [Fact]
    public async Task Somebody_else_s_broadcast_is_not_found()
    {
        var officer = await PeopleAsync(Role.Officer);
        var id = await DraftAsync(officer, Role.HamletHead, null);
        var other = officer with { AccountId = await InUnit(unit => Neighbourhood.AccountAsync(unit, Role.Officer, Now)) };

        Assert.Null(await SendAsync(other, id, Now));
        await SendAsync(officer, id, Now);
        Assert.Null(await InUnit(unit => unit.Get<Broadcasts>().StopAsync(other, id, Now, default)));
        Assert.Null(await ReportAsync(other, id));
    }

    private async Task<long> DraftAsync(Recipient sender, Role? role, string? area) => await InUnit(async unit =>
    {
        var drafts = unit.Get<BroadcastDrafts>();
        var draft = (await drafts.WriteAsync(sender, "Họp thứ Tư", Now, default))!;
        await drafts.ChooseAsync(sender, draft, role, default);
        await drafts.ChooseAsync(draft, area is null ? [] : [area], default);
        return draft.Id;
    });

    private async Task<int?> SendAsync(Recipient sender, long id, DateTimeOffset at) =>
        (await InUnit(unit => unit.Get<Broadcasts>().SendAsync(sender, id, b => b.Text, at, default)))?.Copies;

    private Task<BroadcastReport?> ReportAsync(Recipient sender, long id) => InUnit(unit => unit.Get<Broadcasts>().ReportAsync(sender, id, default));

    private Task SetAsync(string chat, OutboxState state, string? error) => InUnit(unit => unit.Db.Outbox.Where(m => m.ConversationId == chat)
        .ExecuteUpdateAsync(set => set.SetProperty(m => m.State, state).SetProperty(m => m.LastError, error)));

    // Heads and officers of two communes, each with a chat; the sender has none.
    private async Task<Recipient> PeopleAsync(Role sender)
    {
        foreach (var (role, area, chat) in new[]
        {
            (Role.HamletHead, Places.Hamlet, "head"), (Role.HamletHead, Places.NextHamlet, "head-2"), (Role.HamletHead, Places.HamletOfNextCommune, "head-3"),
            (Role.Officer, Places.Commune, "officer"), (Role.Officer, Places.NextCommune, "officer-2"), (Role.Officer, Places.CommuneOfOtherProvince, "stranger"),
        })
            await InUnit(async unit => await AddChatAsync(unit, await Neighbourhood.AccountAsync(unit, role, Now, area), chat));
        var id = await InUnit(unit => Neighbourhood.AccountAsync(unit, sender, Now));
        return (await InUnit(unit => unit.Get<Recipients>().FindAsync(id, default)))!;
    }

    private static async Task AddChatAsync(UnitOfWork unit, Guid account, string chat) =>
        await unit.Db.LinkedChats.AddAsync(new LinkedChat { Channel = "telegram", UserId = chat, ConversationId = chat, AccountId = account, LinkedAt = Now });
}

public sealed class BroadcastsOnSqlite(SqliteDatabase database) : BroadcastTests(database), IClassFixture<SqliteDatabase>;

public sealed class BroadcastsOnPostgres(PostgresDatabase database) : BroadcastTests(database), IClassFixture<PostgresDatabase>;
