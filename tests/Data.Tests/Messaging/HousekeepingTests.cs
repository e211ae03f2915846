using CauNoi.Data.Access;
using CauNoi.Data.Messaging;
using CauNoi.Data.Registry;
using CauNoi.Data.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Messaging;

public abstract class HousekeepingTests(TestDatabase database) : StoreTests(database)
{
    private static readonly DateTimeOffset LongAgo = Now.AddDays(-40);

    [Fact]
    public async Task What_was_settled_long_ago_is_forgotten_and_what_still_waits_is_kept()
    {
        await InUnit(async unit =>
        {
            foreach (var (id, at) in (IEnumerable<(string, DateTimeOffset)>)[("old", LongAgo), ("new", Now), ("waiting", LongAgo)])
            {
                await unit.Get<Inbox>().AcceptAsync("web", id, id, "text", at, default);
                await unit.Get<Transcript>().AppendAsync(id, id, "text", at, default);
                unit.Get<Outbox>().Add("web", id, "text", at);
            }

            await unit.Db.SaveChangesAsync();
            foreach (var message in await unit.Db.Inbox.Where(m => m.ActivityId != "waiting").ToListAsync())
                await unit.Get<Inbox>().MarkAnsweredAsync(message.Id, message.ReceivedAt, default);
            foreach (var message in await unit.Db.Outbox.Where(m => m.ConversationId != "waiting").ToListAsync())
                await unit.Get<Outbox>().MarkDeliveredAsync([message.Id], message.CreatedAt, default);
        });

        await InUnit(unit => unit.Get<Housekeeping>().ForgetBeforeAsync(Now.AddDays(-30), default));

        Assert.Equal(["new", "waiting"], await InUnit(unit => unit.Db.Inbox.Select(m => m.ActivityId).Order().ToListAsync()));
        Assert.Equal(["new", "waiting"], await InUnit(unit => unit.Db.Outbox.Select(m => m.ConversationId).Order().ToListAsync()));
        Assert.Equal(["new"], await InUnit(unit => unit.Db.Transcript.Select(t => t.ConversationId).ToListAsync()));
    }

    [Fact]
    public async Task A_question_outlives_the_address_it_was_asked_from()
    {
        await InUnit(unit =>
        {
            foreach (var (text, at) in (IEnumerable<(string, DateTimeOffset)>)[("old", LongAgo), ("new", Now)])
                unit.Get<UnansweredQuestions>().Add(text, QuestionOutcome.Abstained, null, at, new ConversationAddress("web", text));
            return Task.CompletedTask;
        });

        await InUnit(unit => unit.Get<Housekeeping>().ForgetBeforeAsync(Now.AddDays(-30), default));

        var kept = await InUnit(unit => unit.Db.UnansweredQuestions.OrderBy(q => q.Id).ToListAsync());
        Assert.Equal([("old", null, null), ("new", "web", "new")], kept.Select(q => (q.Text, q.Channel, q.ConversationId)));
    }

    [Fact]
    public async Task What_the_bot_remembers_of_a_conversation_is_forgotten_when_it_has_been_silent_long_enough()
    {
        foreach (var (id, at) in (IEnumerable<(string, DateTimeOffset)>)[("old", LongAgo), ("new", Now)])
            await InUnit(async unit => (await unit.Get<CauNoi.Data.Messaging.Conversations>().GetOrAddAsync("web", id, at, default)).State = """{"Province":"01"}""");

        await InUnit(unit => unit.Get<Housekeeping>().ForgetBeforeAsync(Now.AddDays(-30), default));

        Assert.Equal(
            [("new", """{"Province":"01"}"""), ("old", Conversation.NothingRemembered)],
            (await InUnit(unit => unit.Db.Conversations.OrderBy(c => c.ConversationId).ToListAsync())).Select(c => (c.ConversationId, c.State)));
    }

    [Fact]
    public async Task A_message_that_is_answered_already_cannot_be_answered_again()
    {
        await InUnit(unit => unit.Get<Inbox>().AcceptAsync("web", "1", "1", "text", Now, default));
        var id = await InUnit(unit => unit.Db.Inbox.Select(m => m.Id).SingleAsync());

        Assert.True(await InUnit(unit => unit.Get<Inbox>().MarkAnsweredAsync(id, Now, default)));
        Assert.False(await InUnit(unit => unit.Get<Inbox>().MarkAnsweredAsync(id, Now, default)));
    }

    [Fact]
    public async Task When_rights_are_taken_away_the_page_forgets_what_it_showed()
    {
        var staff = await InUnit(async unit =>
        {
            unit.Db.Provinces.Add(new Province { Code = "97", Name = "Tỉnh Lam Khê" });
            await unit.Db.SaveChangesAsync();
            return await unit.Get<AccountDirectory>().InviteAsync("Lò Thị Mai", Role.Province, AreaLevel.Province, "97", Now, default);
        });
        await InUnit(async unit =>
        {
            await unit.Get<AccountDirectory>().LinkAsync(staff!.Code, "web", "user", "talk", Now, default);
            await unit.Get<Transcript>().AppendAsync("talk", "k", "a household card", Now, default);
            await unit.Get<Transcript>().AppendAsync("other", "k", "another talk", Now, default);
        });

        await InUnit(unit => unit.Get<AccountDirectory>().RevokeAsync(staff!.AccountId, Now, default));

        Assert.Equal(["other"], await InUnit(unit => unit.Db.Transcript.Select(t => t.ConversationId).ToListAsync()));
    }
}

public sealed class HousekeepingOnSqlite(SqliteDatabase database) : HousekeepingTests(database), IClassFixture<SqliteDatabase>;

public sealed class HousekeepingOnPostgres(PostgresDatabase database) : HousekeepingTests(database), IClassFixture<PostgresDatabase>;
