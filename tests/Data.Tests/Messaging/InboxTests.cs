using CauNoi.Data.Messaging;
using CauNoi.Data.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Messaging;

public abstract class InboxTests(TestDatabase database) : StoreTests(database)
{
    private const string Chat = "chat";

    [Fact]
    public async Task The_same_activity_delivered_five_times_at_once_is_accepted_once()
    {
        var accepted = await AtOnce(5, unit => unit.Get<Inbox>().AcceptAsync("web", "a1", Chat, "{}", Now, default));

        Assert.Single(accepted, yes => yes);
        Assert.Equal(1, await InUnit(unit => unit.Db.Inbox.CountAsync()));
    }

    [Fact]
    public async Task An_answered_activity_is_still_refused_when_it_comes_again()
    {
        await AcceptAsync("a1");
        var message = await ClaimAsync(Now);
        await AnswerAsync(message!);

        Assert.False(await AcceptAsync("a1"));
        Assert.Null(await ClaimAsync(Now));
    }

    [Fact]
    public async Task The_same_id_on_two_channels_names_two_activities()
    {
        Assert.True(await AcceptAsync("a1", channel: "web"));
        Assert.True(await AcceptAsync("a1", channel: "telegram"));
    }

    [Fact]
    public async Task What_was_accepted_is_handed_out_as_it_came()
    {
        await InUnit(unit => unit.Get<Inbox>().AcceptAsync("web", "a1", Chat, """{"text":"Hộ nghèo là gì?"}""", Now, default));

        var message = await ClaimAsync(Now);

        Assert.Equal(("web", "a1", Chat), (message!.Channel, message.ActivityId, message.ConversationId));
        Assert.Equal("""{"text":"Hộ nghèo là gì?"}""", message.Payload);
        Assert.Equal(Now, message.ReceivedAt);
    }

    [Fact]
    public async Task A_conversation_has_one_message_in_hand_at_a_time_and_in_order()
    {
        await AcceptAsync("a1");
        await AcceptAsync("a2");

        var first = await ClaimAsync(Now);
        var whileInHand = await ClaimAsync(Now);
        await AnswerAsync(first!);
        var second = await ClaimAsync(Now);

        Assert.Equal("a1", first!.ActivityId);
        Assert.Null(whileInHand);
        Assert.Equal("a2", second!.ActivityId);
    }

    [Theory]
    [InlineData("web", "other chat")]
    [InlineData("telegram", Chat)]
    public async Task A_busy_conversation_does_not_hold_up_another_one(string channel, string conversation)
    {
        await AcceptAsync("a1");
        await AcceptAsync("a2");
        await AcceptAsync("b1", channel, conversation);
        await ClaimAsync(Now);

        Assert.Equal("b1", (await ClaimAsync(Now))?.ActivityId);
    }

    [Fact]
    public async Task Two_workers_at_once_never_get_the_same_message()
    {
        foreach (var i in Enumerable.Range(0, 20))
            await AcceptAsync($"a{i}", conversation: $"chat {i}");

        var claimed = await AtOnce(4, ClaimAllAsync);

        Assert.Equal(20, claimed.Sum(c => c.Count));
        Assert.Equal(20, claimed.SelectMany(c => c).Distinct().Count());
    }

    [Fact]
    public async Task A_message_whose_lease_has_run_out_is_given_to_another_worker()
    {
        await AcceptAsync("a1");
        await ClaimAsync(Now);

        Assert.Null(await ClaimAsync(Now + Inbox.Lease));
        Assert.Equal("a1", (await ClaimAsync(Now + Inbox.Lease + Instant))?.ActivityId);
        Assert.Equal(2, await InUnit(unit => unit.Db.Inbox.Select(m => m.Attempts).SingleAsync()));
    }

    [Fact]
    public async Task A_restart_gives_back_what_the_dead_process_had_in_hand()
    {
        await AcceptAsync("a1");
        await ClaimAsync(Now);

        await InUnit(unit => unit.Get<Inbox>().ReleaseLeasesAsync(default));

        Assert.Equal("a1", (await ClaimAsync(Now))?.ActivityId);
    }

    [Fact]
    public async Task The_text_of_an_answered_message_is_forgotten()
    {
        await AcceptAsync("a1");
        await AnswerAsync((await ClaimAsync(Now))!);

        var kept = await InUnit(unit => unit.Db.Inbox.SingleAsync());

        Assert.Equal("", kept.Payload);
        Assert.Equal(Now, kept.AnsweredAt);
        Assert.Null(kept.LeasedUntil);
    }

    [Fact]
    public async Task An_answer_that_is_rolled_back_leaves_the_message_to_be_answered()
    {
        await AcceptAsync("a1");
        var message = await ClaimAsync(Now);
        await using (var unit = BeginUnit())
        {
            await using var transaction = await unit.Db.Database.BeginTransactionAsync();
            await unit.Get<Inbox>().MarkAnsweredAsync(message!.Id, Now, default);
            await transaction.RollbackAsync();
        }

        var again = await ClaimAsync(Now + Inbox.Lease + Instant);

        Assert.Equal("{}", again?.Payload);
    }

    private Task<bool> AcceptAsync(string id, string channel = "web", string conversation = Chat) =>
        InUnit(unit => unit.Get<Inbox>().AcceptAsync(channel, id, conversation, "{}", Now, default));

    private Task<InboxMessage?> ClaimAsync(DateTimeOffset at) => InUnit(unit => unit.Get<Inbox>().ClaimAsync(at, default));

    private Task AnswerAsync(InboxMessage message) => InUnit(unit => unit.Get<Inbox>().MarkAnsweredAsync(message.Id, Now, default));

    private static async Task<List<long>> ClaimAllAsync(UnitOfWork unit)
    {
        var ids = new List<long>();
        while (await unit.Get<Inbox>().ClaimAsync(Now, default) is { } message)
            ids.Add(message.Id);
        return ids;
    }
}

public sealed class InboxOnSqlite(SqliteDatabase database) : InboxTests(database), IClassFixture<SqliteDatabase>;

public sealed class InboxOnPostgres(PostgresDatabase database) : InboxTests(database), IClassFixture<PostgresDatabase>;
