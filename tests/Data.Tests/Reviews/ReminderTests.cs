using CauNoi.Data.Access;
using CauNoi.Data.Messaging;
using CauNoi.Data.Reviews;
using CauNoi.Data.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Reviews;

public abstract class ReminderTests(TestDatabase database) : StoreTests(database)
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public async Task A_message_goes_out_with_the_reminders_that_it_tells_and_only_once()
    {
        Assert.Equal(1, await WriteAsync(Message("a", "k1", "k2")));
        Assert.Equal(0, await WriteAsync(Message("b", "k2", "k3")));
        Assert.Equal(1, await WriteAsync(Message("c", "k3")));

        Assert.Equal(["a", "c"], await InUnit(unit => unit.Db.Outbox.OrderBy(m => m.Id).Select(m => m.Payload).ToListAsync()));
        Assert.Equal(["k1", "k2", "k3"], (await InUnit(unit => unit.Get<Data.Reviews.Reminders>().KeysSinceAsync(Today, default))).Order());
    }

    [Fact]
    public async Task The_same_morning_planned_by_five_instances_at_once_is_one_message_to_each_person()
    {
        var people = Enumerable.Range(0, 20).Select(i => (Account: Guid.NewGuid(), Key: $"k{i}")).ToList();

        await AtOnce(5, unit => unit.Get<ReminderWriter>().WriteAsync([.. people.Select(p => Message(p.Key, p.Account, p.Key))], Now, default));

        Assert.Equal(people.Select(p => p.Key).Order(), (await InUnit(unit => unit.Db.Outbox.Select(m => m.Payload).ToListAsync())).Order());
    }

    [Fact]
    public async Task A_second_digest_of_a_day_does_not_go_out_even_if_it_tells_something_else()
    {
        var account = Guid.NewGuid();

        Assert.Equal(1, await WriteAsync(Message("first", account, "k1")));
        Assert.Equal(0, await WriteAsync(Message("second", account, "k2")));
        Assert.Equal(1, await WriteAsync(Message("urgent", account, "k2") with { Digest = null }));
        Assert.Equal([account], await InUnit(unit => unit.Get<Data.Reviews.Reminders>().DigestsAsync(Today, default)));
    }

    [Fact]
    public async Task Reminders_are_counted_by_duty_and_person_and_what_was_told_of_others_is_not()
    {
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());
        await WriteAsync(Message("a", one, "k1") with { Digest = null });
        await WriteAsync(Message("b", one, "k2"));
        await WriteAsync(Message("c", other, "k3"));
        await WriteAsync(Message("d", Guid.NewGuid(), "k4") with { Reminders = [NewReminder("k4", other, escalated: true)] });

        var counted = (await InUnit(unit => unit.Get<Data.Reviews.Reminders>().RemindedAsync(Today, default)))[("s1", new DateOnly(2026, 12, 14))];

        Assert.Equal([(one, 2), (other, 1)], counted.Select(c => (c.AccountId, c.Count)).OrderByDescending(c => c.Count));
        Assert.Equal([("s1", Today)], (await InUnit(unit => unit.Get<Data.Reviews.Reminders>().FirstAsync(["s1", "s2"], Today, default))).Select(f => (f.Key, f.Value)));
    }

    private static PersonalMessage Message(string payload, params string[] keys) => Message(payload, Guid.NewGuid(), keys);

    private static PersonalMessage Message(string payload, Guid account, params string[] keys) => new(
        new ConversationAddress("test", account.ToString("N")),
        payload,
        [.. keys.Select(k => NewReminder(k, account, escalated: false))],
        new SentDigest { AccountId = account, Day = Today, Count = keys.Length, At = Now });

    private static Reminder NewReminder(string key, Guid account, bool escalated) => new()
    {
        Key = key,
        AccountId = account,
        Role = Role.Officer,
        Rule = "recognise",
        Subject = "s1",
        DueOn = new DateOnly(2026, 12, 14),
        Stage = "three-days",
        Escalated = escalated,
        Day = Today,
        CreatedAt = Now,
    };

    private Task<int> WriteAsync(PersonalMessage message) => InUnit(unit => unit.Get<ReminderWriter>().WriteAsync([message], Now, default));
}

public sealed class RemindersOnSqlite(SqliteDatabase database) : ReminderTests(database), IClassFixture<SqliteDatabase>;

public sealed class RemindersOnPostgres(PostgresDatabase database) : ReminderTests(database), IClassFixture<PostgresDatabase>;
