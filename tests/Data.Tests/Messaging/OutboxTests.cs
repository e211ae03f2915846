using CauNoi.Data.Messaging;
using CauNoi.Data.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Messaging;

public abstract class OutboxTests(TestDatabase database) : StoreTests(database)
{
    private const string Channel = "web";
    private const string Chat = "chat";

    [Fact]
    public async Task A_message_of_a_unit_that_is_not_saved_is_never_sent()
    {
        await using (var unit = BeginUnit())
            unit.Get<Outbox>().Add(Channel, Chat, "lost", Now);

        Assert.Null(await ClaimAsync());
    }

    [Fact]
    public async Task Messages_to_one_conversation_leave_one_at_a_time_and_in_order()
    {
        await AddAsync("one", "two", "three");

        var first = await ClaimAsync();
        var whileInHand = await ClaimAsync();
        await DeliverAsync(first!);
        var second = await ClaimAsync();

        Assert.Equal("one", first!.Payload);
        Assert.Null(whileInHand);
        Assert.Equal("two", second!.Payload);
    }

    [Fact]
    public async Task A_conversation_that_waits_does_not_hold_up_another_one()
    {
        await AddAsync("one", "two");
        await AddToAsync("other chat", "three");
        await ClaimAsync();

        Assert.Equal("three", (await ClaimAsync())?.Payload);
    }

    [Fact]
    public async Task A_channel_gets_its_own_messages_only()
    {
        await AddAsync("one");

        Assert.Null(await InUnit(unit => unit.Get<Outbox>().ClaimAsync("telegram", Now, default)));
    }

    [Fact]
    public async Task A_message_is_not_sent_before_it_is_due()
    {
        await AddAsync("one");

        Assert.Null(await ClaimAsync(Now - Instant));
        Assert.NotNull(await ClaimAsync(Now));
    }

    [Fact]
    public async Task A_failed_message_waits_for_its_next_try_and_its_followers_wait_with_it()
    {
        var later = Now.AddMinutes(5);
        await AddAsync("one", "two");
        await RetryAsync((await ClaimAsync())!, later);

        Assert.Null(await ClaimAsync(later - Instant));
        var again = await ClaimAsync(later);

        Assert.Equal(("one", 2, "HTTP 502"), (again!.Payload, again.Attempts, again.LastError));
    }

    [Fact]
    public async Task Each_claim_tells_how_often_the_message_was_tried()
    {
        await AddAsync("one");
        var attempts = new List<int>();
        for (var i = 0; i < 3; i++)
        {
            var message = await ClaimAsync();
            attempts.Add(message!.Attempts);
            await RetryAsync(message, Now);
        }

        Assert.Equal([1, 2, 3], attempts);
    }

    [Fact]
    public async Task A_message_whose_lease_has_run_out_is_sent_by_another_instance()
    {
        await AddAsync("one");
        await ClaimAsync();

        Assert.Null(await ClaimAsync(Now + Outbox.Lease));
        Assert.Equal("one", (await ClaimAsync(Now + Outbox.Lease + Instant))?.Payload);
    }

    [Fact]
    public async Task A_restart_gives_back_what_the_dead_process_had_in_hand()
    {
        await AddAsync("one");
        await ClaimAsync();

        await InUnit(unit => unit.Get<Outbox>().ReleaseLeasesAsync(default));

        Assert.Equal("one", (await ClaimAsync())?.Payload);
    }

    [Fact]
    public async Task The_text_of_a_delivered_message_is_forgotten()
    {
        await AddAsync("one");
        await DeliverAsync((await ClaimAsync())!);

        var kept = await SingleAsync();

        Assert.Equal((OutboxState.Delivered, ""), (kept.State, kept.Payload));
        Assert.Equal(Now, kept.DeliveredAt);
        Assert.Null(await ClaimAsync(Now.AddYears(1)));
    }

    [Fact]
    public async Task A_parked_message_is_kept_for_a_person_and_lets_the_next_one_pass()
    {
        await AddAsync("one", "two");
        var message = await ClaimAsync();

        await InUnit(unit => unit.Get<Outbox>().MarkParkedAsync(message!.Id, "HTTP 400", default));

        Assert.Equal("two", (await ClaimAsync())?.Payload);
        var parked = await InUnit(unit => unit.Db.Outbox.SingleAsync(m => m.State == OutboxState.Parked));
        Assert.Equal(("one", "HTTP 400"), (parked.Payload, parked.LastError));
        Assert.Null(parked.DeliveredAt);
    }

    [Fact]
    public async Task Someone_who_blocks_the_bot_gets_nothing_more_that_was_waiting()
    {
        await AddAsync("one", "two");
        await AddToAsync("other chat", "three");
        var message = await ClaimAsync();

        await InUnit(unit => unit.Get<Outbox>().StopConversationAsync(message!, "blocked", default));

        Assert.Equal("three", (await ClaimAsync())?.Payload);
        Assert.Null(await ClaimAsync(Now + Outbox.Lease));
        Assert.Equal(2, await InUnit(unit => unit.Db.Outbox.CountAsync(m => m.State == OutboxState.Stopped && m.LastError == "blocked")));
    }

    [Fact]
    public async Task What_was_delivered_stays_delivered_when_the_conversation_is_stopped()
    {
        await AddAsync("one", "two");
        await DeliverAsync((await ClaimAsync())!);
        var message = await ClaimAsync();

        await InUnit(unit => unit.Get<Outbox>().StopConversationAsync(message!, "blocked", default));

        var states = await InUnit(unit => unit.Db.Outbox.OrderBy(m => m.Id).Select(m => m.State).ToListAsync());
        Assert.Equal([OutboxState.Delivered, OutboxState.Stopped], states);
    }

    [Fact]
    public async Task Two_instances_at_once_never_send_the_same_message()
    {
        foreach (var i in Enumerable.Range(0, 20))
            await AddToAsync($"chat {i}", $"message {i}");

        var claimed = await AtOnce(4, ClaimAllAsync);

        Assert.Equal(20, claimed.Sum(c => c.Count));
        Assert.Equal(20, claimed.SelectMany(c => c).Distinct().Count());
    }

    private Task AddAsync(params string[] payloads) => AddToAsync(Chat, payloads);

    // A unit for each: the order within one unit is the database's choice.
    private async Task AddToAsync(string conversation, params string[] payloads)
    {
        foreach (var payload in payloads)
            await InUnit(unit =>
            {
                unit.Get<Outbox>().Add(Channel, conversation, payload, Now);
                return Task.CompletedTask;
            });
    }

    private Task<OutboxMessage?> ClaimAsync(DateTimeOffset? at = null) =>
        InUnit(unit => unit.Get<Outbox>().ClaimAsync(Channel, at ?? Now, default));

    private Task DeliverAsync(OutboxMessage message) => InUnit(unit => unit.Get<Outbox>().MarkDeliveredAsync(message.Id, Now, default));

    private Task RetryAsync(OutboxMessage message, DateTimeOffset dueAt) =>
        InUnit(unit => unit.Get<Outbox>().RetryAsync(message.Id, dueAt, "HTTP 502", default));

    private Task<OutboxMessage> SingleAsync() => InUnit(unit => unit.Db.Outbox.SingleAsync());

    private static async Task<List<long>> ClaimAllAsync(UnitOfWork unit)
    {
        var ids = new List<long>();
        while (await unit.Get<Outbox>().ClaimAsync(Channel, Now, default) is { } message)
            ids.Add(message.Id);
        return ids;
    }
}

public sealed class OutboxOnSqlite(SqliteDatabase database) : OutboxTests(database), IClassFixture<SqliteDatabase>;

public sealed class OutboxOnPostgres(PostgresDatabase database) : OutboxTests(database), IClassFixture<PostgresDatabase>;
