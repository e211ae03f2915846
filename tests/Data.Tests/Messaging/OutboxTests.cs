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

        Assert.Null(await TakeAsync("telegram"));
    }

    [Fact]
    public async Task A_message_is_not_sent_before_it_is_due()
    {
        await AddAsync("one");

        Assert.Null(await ClaimAsync(Now - Instant));
        Assert.NotNull(await ClaimAsync(Now));
    }

    [Fact]
    public async Task What_waits_in_a_conversation_is_held_back_for_every_instance_and_other_conversations_are_not()
    {
        await AddAsync("one", "two");
        await AddToAsync("other chat", "three");
        await InUnit(u => u.Get<OutboxQueue>().HoldBackAsync(Channel, [Chat], Now + Instant, default));

        Assert.Equal("three", (await ClaimAsync())?.Payload);
        Assert.Null(await ClaimAsync());
        Assert.Equal("one", (await ClaimAsync(Now + Instant))?.Payload);
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

        await RecoverAsync(Now + OutboxQueue.Lease);
        Assert.Null(await ClaimAsync(Now + OutboxQueue.Lease));
        await RecoverAsync(Now + OutboxQueue.Lease + Instant);
        Assert.Equal("one", (await ClaimAsync(Now + OutboxQueue.Lease + Instant))?.Payload);
    }

    [Fact]
    public async Task A_restart_gives_back_what_the_dead_process_had_in_hand()
    {
        await AddAsync("one");
        await ClaimAsync();

        await InUnit(unit => unit.Get<OutboxQueue>().EndLeasesAsync(default));
        await RecoverAsync(Now);

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

        await InUnit(unit => unit.Get<Outbox>().MarkParkedAsync(message!, "HTTP 400", default));

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

        await InUnit(unit => unit.Get<UnreachableChats>().StopAsync(message!, "blocked", Now, default));

        Assert.Equal("three", (await ClaimAsync())?.Payload);
        Assert.Null(await ClaimAsync(Now + OutboxQueue.Lease));
        Assert.Equal(2, await InUnit(unit => unit.Db.Outbox.CountAsync(m => m.State == OutboxState.Stopped && m.LastError == "blocked")));
    }

    [Fact]
    public async Task What_was_delivered_stays_delivered_when_the_conversation_is_stopped()
    {
        await AddAsync("one", "two");
        await DeliverAsync((await ClaimAsync())!);
        var message = await ClaimAsync();

        await InUnit(unit => unit.Get<UnreachableChats>().StopAsync(message!, "blocked", Now, default));

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

    [Fact]
    public async Task A_reply_overtakes_a_broadcast_that_waits_and_the_order_within_a_priority_stays()
    {
        await AddToAsync(Chat, OutboxPriority.Broadcast, "broadcast 1", "broadcast 2");
        await AddToAsync(Chat, OutboxPriority.Reminder, "reminder");
        await AddToAsync(Chat, OutboxPriority.Reply, "reply 1", "reply 2");
        await AddToAsync("other chat", OutboxPriority.Urgent, "urgent");

        Assert.Equal(["reply 1", "reply 2", "urgent", "reminder", "broadcast 1", "broadcast 2"], await DrainAsync());
    }

    [Fact]
    public async Task A_reply_does_not_overtake_what_is_in_hand_nor_does_a_broadcast_overtake_a_reply_that_is_tried_again()
    {
        await AddToAsync(Chat, OutboxPriority.Broadcast, "broadcast 1", "broadcast 2");
        var first = await ClaimAsync();
        await AddAsync("reply");
        Assert.Null(await ClaimAsync());
        await DeliverAsync(first!);
        await RetryAsync((await ClaimAsync())!, Now.AddMinutes(1));

        Assert.Null(await ClaimAsync());
        Assert.Equal("reply", (await ClaimAsync(Now.AddMinutes(1)))?.Payload);
    }

    [Theory]
    [InlineData(OutboxPriority.Reply, false, OutboxState.Pending)]
    [InlineData(OutboxPriority.Urgent, false, OutboxState.Pending)]
    [InlineData(OutboxPriority.Reminder, false, OutboxState.Unsure)]
    [InlineData(OutboxPriority.Broadcast, false, OutboxState.Unsure)]
    [InlineData(OutboxPriority.Broadcast, true, OutboxState.Pending)]
    public async Task What_a_killed_process_was_sending_is_repeated_or_left_unsure_by_rule(OutboxPriority priority, bool refusesRepeats, OutboxState expected)
    {
        await AddToAsync(Chat, priority, "in hand", "waiting");
        await ClaimAsync();

        await InUnit(unit => unit.Get<OutboxQueue>().RecoverAsync(Channel, refusesRepeats, [], Now + OutboxQueue.Lease + Instant, default));

        var states = await InUnit(unit => unit.Db.Outbox.OrderBy(m => m.Id).Select(m => m.State).ToListAsync());
        Assert.Equal([expected, OutboxState.Pending], states);
    }

    [Fact]
    public async Task What_an_instance_has_in_hand_itself_or_has_renewed_is_not_taken_from_it()
    {
        await AddAsync("one");
        await AddToAsync("other chat", "two");
        var (one, two) = ((await ClaimAsync())!, (await ClaimAsync())!);
        var late = Now + OutboxQueue.Lease + Instant;

        await InUnit(unit => unit.Get<OutboxQueue>().RenewAsync([two.Id], late, default));
        Assert.Equal((0, 0), await InUnit(unit => unit.Get<OutboxQueue>().RecoverAsync(Channel, false, [one.Id], late, default)));
        Assert.Equal((1, 0), await InUnit(unit => unit.Get<OutboxQueue>().RecoverAsync(Channel, false, [], late, default)));
    }

    [Fact]
    public async Task News_of_an_earlier_try_undoes_nothing_unless_it_is_that_the_message_has_arrived()
    {
        await AddAsync("one");
        var first = (await ClaimAsync())!;
        await RecoverAsync(Now + OutboxQueue.Lease + Instant);
        var second = (await ClaimAsync())!;

        await InUnit(unit => unit.Get<Outbox>().MarkParkedAsync(first, "late", default));
        Assert.Equal((OutboxState.Sending, 2), await InUnit(unit => unit.Db.Outbox.Select(m => new ValueTuple<OutboxState, int>(m.State, m.Attempts)).SingleAsync()));
        await DeliverAsync(first);
        await RetryAsync(second, Now);
        Assert.Equal(OutboxState.Delivered, (await SingleAsync()).State);
    }

    [Fact]
    public async Task What_is_held_back_by_a_limit_waits_and_counts_no_attempt()
    {
        await AddAsync("one");
        var due = await InUnit(unit => unit.Get<OutboxQueue>().DueAsync(Channel, 1, Now, default));
        await InUnit(unit => unit.Get<OutboxQueue>().DeferAsync(due, Now.AddSeconds(1), default));

        Assert.Null(await ClaimAsync());
        Assert.Equal(1, (await ClaimAsync(Now.AddSeconds(1)))?.Attempts);
    }

    [Fact]
    public async Task A_person_tries_again_or_drops_what_did_not_arrive()
    {
        await AddToAsync("a", "parked");
        await AddToAsync("b", OutboxPriority.Broadcast, "unsure");
        await AddToAsync("c", "waiting");
        var (parked, unsure) = ((await ClaimAsync())!, (await InUnit(unit => unit.Db.Outbox.SingleAsync(m => m.Payload == "unsure"))));
        await InUnit(unit => unit.Get<Outbox>().MarkParkedAsync(parked, "error 400", default));
        await InUnit(unit => unit.Db.Outbox.Where(m => m.Id == unsure.Id).ExecuteUpdateAsync(s => s.SetProperty(m => m.State, OutboxState.Unsure)));

        Assert.Equal(new OutboxSummary(1, Now.ToUniversalTime(), 1, 1), await InUnit(unit => unit.Get<OutboxLedger>().SummariseAsync(default)));
        Assert.Equal(
            [(parked.Id, OutboxState.Parked, "error 400"), (unsure.Id, OutboxState.Unsure, null)],
            (await InUnit(unit => unit.Get<OutboxLedger>().UndeliveredAsync(default))).Select(m => (m.Id, m.State, m.Reason)));
        Assert.True(await InUnit(unit => unit.Get<OutboxLedger>().DropAsync(unsure.Id, default)));
        Assert.Equal(0, await InUnit(unit => unit.Get<OutboxLedger>().RetryAsync(unsure.Id, Now, default)));
        Assert.Equal(1, await InUnit(unit => unit.Get<OutboxLedger>().RetryAsync(null, Now.AddDays(3), default)));
        var again = (await ClaimAsync(Now.AddDays(3)))!;
        Assert.Equal(("parked", Now.AddDays(5)), (again.Payload, again.GiveUpAt));
    }

    private Task AddAsync(params string[] payloads) => AddToAsync(Chat, payloads);

    private Task AddToAsync(string conversation, params string[] payloads) => AddToAsync(conversation, OutboxPriority.Reply, payloads);

    // A unit for each: the order within one unit is the database's choice.
    private async Task AddToAsync(string conversation, OutboxPriority priority, params string[] payloads)
    {
        foreach (var payload in payloads)
            await InUnit(unit =>
            {
                unit.Get<Outbox>().Add(Channel, conversation, payload, Now, priority);
                return Task.CompletedTask;
            });
    }

    private Task<OutboxMessage?> ClaimAsync(DateTimeOffset? at = null) => TakeAsync(Channel, at);

    private Task<OutboxMessage?> TakeAsync(string channel, DateTimeOffset? at = null) => InUnit(async unit =>
    {
        var queue = unit.Get<OutboxQueue>();
        var due = await queue.DueAsync(channel, 1, at ?? Now, default);
        return (await queue.BeginAsync(due, at ?? Now, default)).SingleOrDefault();
    });

    private async Task<List<string>> DrainAsync()
    {
        var payloads = new List<string>();
        while (await ClaimAsync() is { } message)
        {
            payloads.Add(message.Payload);
            await DeliverAsync(message);
        }

        return payloads;
    }

    private Task RecoverAsync(DateTimeOffset at) => InUnit(unit => unit.Get<OutboxQueue>().RecoverAsync(Channel, false, [], at, default));

    private Task DeliverAsync(OutboxMessage message) => InUnit(unit => unit.Get<Outbox>().MarkDeliveredAsync([message.Id], Now, default));

    private Task RetryAsync(OutboxMessage message, DateTimeOffset dueAt) =>
        InUnit(unit => unit.Get<Outbox>().RetryAsync(message, dueAt, "HTTP 502", 0, default));

    private Task<OutboxMessage> SingleAsync() => InUnit(unit => unit.Db.Outbox.SingleAsync());

    private static async Task<List<long>> ClaimAllAsync(UnitOfWork unit)
    {
        var (ids, queue) = (new List<long>(), unit.Get<OutboxQueue>());
        while (await queue.DueAsync(Channel, 5, Now, default) is { Count: > 0 } due)
            ids.AddRange((await queue.BeginAsync(due, Now, default)).Select(m => m.Id));
        return ids;
    }
}

public sealed class OutboxOnSqlite(SqliteDatabase database) : OutboxTests(database), IClassFixture<SqliteDatabase>;

public sealed class OutboxOnPostgres(PostgresDatabase database) : OutboxTests(database), IClassFixture<PostgresDatabase>;
