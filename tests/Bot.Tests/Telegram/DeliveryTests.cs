using CauNoi.Data.Access;
using CauNoi.Data.Messaging;
using CauNoi.Data.Registry;
using CauNoi.Knowledge.Policy;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Bot.Tests.Telegram;

/// <summary>What a person gets, and how often, whatever the platform does.</summary>
public sealed class DeliveryTests
{
    [Theory]
    [InlineData("taken", OutboxPriority.Reminder, 1, OutboxState.Delivered)]
    [InlineData("429", OutboxPriority.Reminder, 1, OutboxState.Delivered)]
    [InlineData("500", OutboxPriority.Reminder, 1, OutboxState.Delivered)]
    [InlineData("400", OutboxPriority.Reply, 0, OutboxState.Parked)]
    [InlineData("403", OutboxPriority.Reply, 0, OutboxState.Stopped)]
    [InlineData("silent", OutboxPriority.Reply, 2, OutboxState.Delivered)]
    [InlineData("silent", OutboxPriority.Urgent, 2, OutboxState.Delivered)]
    [InlineData("silent", OutboxPriority.Reminder, 1, OutboxState.Unsure)]
    [InlineData("broken off", OutboxPriority.Reply, 2, OutboxState.Delivered)]
    [InlineData("broken off", OutboxPriority.Broadcast, 1, OutboxState.Unsure)]
    [InlineData("page", OutboxPriority.Reply, 1, OutboxState.Delivered)]
    [InlineData("page", OutboxPriority.Broadcast, 0, OutboxState.Unsure)]
    public async Task Each_outcome_has_its_rule(string outcome, OutboxPriority priority, int received, OutboxState state)
    {
        await using var host = await DeliveryHost.StartAsync(("Channels:Telegram:Patience", outcome == "silent" ? "00:00:01" : "00:00:12"));
        Plan(host.Telegram, outcome);
        await host.AddAsync(5, "chào", priority);

        await host.DeliverAsync();

        Assert.Equal(received, host.Telegram.Sent.Count);
        Assert.Equal(state, await host.InUnitAsync(db => db.Outbox.Select(m => m.State).SingleAsync()));
    }

    [Fact]
    public async Task A_platform_that_cannot_be_reached_has_got_nothing_so_everything_is_tried_again()
    {
        await using var host = await DeliveryHost.StartAsync(("Channels:Telegram:BaseAddress", "http://127.0.0.1:9"));
        await host.AddAsync(5, "chào", OutboxPriority.Broadcast);

        await host.DeliverAsync(TimeSpan.FromSeconds(0.5));

        Assert.Equal(OutboxState.Pending, await host.InUnitAsync(db => db.Outbox.Select(m => m.State).SingleAsync()));
    }

    [Fact]
    public async Task What_is_tried_until_its_time_is_over_is_parked()
    {
        await using var host = await DeliveryHost.StartAsync();
        host.Telegram.RefuseNext("sendMessage", 500, "x");
        await host.AddAsync(5, "chào");
        await host.InUnitAsync(db => db.Outbox.ExecuteUpdateAsync(s => s.SetProperty(m => m.GiveUpAt, DateTimeOffset.UtcNow)));

        await host.DeliverAsync();

        Assert.Equal((OutboxState.Parked, "error 500"), await host.InUnitAsync(db => db.Outbox.Select(m => new ValueTuple<OutboxState, string?>(m.State, m.LastError)).SingleAsync()));
    }

    [Fact]
    public async Task When_the_platform_wants_to_be_left_alone_it_is_left_alone_by_all()
    {
        await using var host = await DeliveryHost.StartAsync();
        host.Telegram.RefuseNext("sendMessage", 429, "Too Many Requests: retry after 2", retryAfter: 2);
        await host.AddAsync(5, "một");
        await host.DeliverAsync(TimeSpan.FromSeconds(0.3));
        await host.AddAsync(6, "hai");

        await host.DeliverAsync(TimeSpan.FromSeconds(0.7));
        Assert.Empty(host.Telegram.Sent);
        await host.DeliverAsync();
        Assert.Equal(2, host.Telegram.Sent.Count);
    }

    [Fact]
    public async Task A_chat_that_must_wait_for_its_limit_holds_up_no_other_and_a_reply_goes_first()
    {
        await using var host = await DeliveryHost.StartAsync(("Channels:Telegram:Limits:PerSecond", "10"));
        foreach (var i in Enumerable.Range(1, 3))
            await host.AddAsync(5, $"chậm {i}", OutboxPriority.Broadcast);
        foreach (var chat in Enumerable.Range(10, 12))
            await host.AddAsync(chat, "loan tin", OutboxPriority.Broadcast);
        await host.AddAsync(99, "trả lời");

        await host.DeliverAsync();

        var texts = host.Telegram.Sent.Select(m => m["text"]!.GetValue<string>()).ToList();
        Assert.Equal(16, texts.Count);
        Assert.Contains("trả lời", texts.Take(10));
        Assert.True(texts.LastIndexOf("loan tin") < texts.IndexOf("chậm 3"));
        Assert.Equal(["chậm 1", "chậm 2", "chậm 3"], texts.Where(t => t.StartsWith("chậm", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Somebody_who_blocked_one_chat_gets_everything_in_the_chat_that_she_used_last_of_her_others()
    {
        await using var host = await DeliveryHost.StartAsync();
        await host.AddPersonAsync(Role.HamletHead, AreaLevel.Hamlet, "97001001", 5, 6, 7);
        host.Telegram.Block(5);
        await host.AddAsync(5, "một", OutboxPriority.Reminder);
        await host.AddAsync(5, "hai", OutboxPriority.Broadcast);

        await host.DeliverAsync();

        Assert.Equal([(6, "một"), (6, "hai")], host.Telegram.Sent.Select(m => (m["chat_id"]!.GetValue<int>(), m["text"]!.GetValue<string>())));
        Assert.Equal(["5"], await host.InUnitAsync(db => db.LinkedChats.Where(c => c.UnreachableSince != null && c.UnreachableReason != null).Select(c => c.ConversationId).ToListAsync()));
    }

    [Fact]
    public async Task Of_somebody_who_has_no_other_chat_the_officer_is_told_once()
    {
        await using var host = await DeliveryHost.StartAsync();
        await host.InUnitAsync(async db =>
        {
            db.AddRange(
                new Province { Code = "97", Name = "Tỉnh Lam Khê" },
                new Commune { Code = "97001", Name = "Xã Hòa Rạng", ProvinceCode = "97" },
                new Hamlet { Code = "97001001", Name = "Bản Nà Cài", CommuneCode = "97001", Area = AreaKind.Rural });
            return await db.SaveChangesAsync();
        });
        await host.AddPersonAsync(Role.HamletHead, AreaLevel.Hamlet, "97001001", 5);
        await host.AddPersonAsync(Role.Officer, AreaLevel.Commune, "97001", 8);
        host.Telegram.Block(5);
        await host.AddAsync(5, "một", OutboxPriority.Reminder);
        await host.DeliverAsync();
        await host.AddAsync(5, "hai", OutboxPriority.Reminder);
        await host.DeliverAsync();

        var told = Assert.Single(host.Telegram.Sent);
        Assert.Equal(8, told["chat_id"]!.GetValue<int>());
        Assert.Contains("<b>Người 5</b> (trưởng thôn, Bản Nà Cài)", told["text"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    private static void Plan(FakeTelegram telegram, string outcome)
    {
        switch (outcome)
        {
            case "429":
                telegram.RefuseNext("sendMessage", 429, "Too Many Requests: retry after 1", retryAfter: 1);
                break;
            case "500" or "400":
                telegram.RefuseNext("sendMessage", outcome == "500" ? 500 : 400, "x");
                break;
            case "403":
                telegram.Block(5);
                break;
            case "silent":
                telegram.TakeNextInSilence();
                break;
            case "broken off":
                telegram.TakeNextAndBreakOff();
                break;
            case "page":
                telegram.AnswerNextWithPage("sendMessage", 502, "<html>Bad Gateway</html>");
                break;
        }
    }
}
