using CauNoi.Bot.Reminders;
using CauNoi.Bot.Tests.Conversations;
using CauNoi.Bot.Tests.Hosting;
using CauNoi.Data.Access;
using CauNoi.Data.Messaging;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Bot.Tests.Reminders;

public sealed class UndeliveredRoundTests
{
    [Fact]
    public async Task An_officer_is_told_once_what_did_not_reach_a_head_and_tries_again_or_lets_it_be_and_nobody_else_can()
    {
        await using var bot = await RunningBot.StartAsync("2026-11-23T09:00:00+07:00");
        var (head, officer, stranger) = (new Person(bot.Services), new Person(bot.Services), new Person(bot.Services));
        await head.SayAsync(await bot.InviteAsync(Role.HamletHead, AreaLevel.Hamlet, "97001002"));
        await GiveUpAsync(bot, OutboxState.Unsure);
        await officer.SayAsync(await bot.InviteAsync(Role.Officer, AreaLevel.Commune, "97001"));
        await stranger.SayAsync(await bot.InviteAsync(Role.Officer, AreaLevel.Commune, "98001"));

        Assert.Equal((1, 0), (await RoundAsync(bot), await RoundAsync(bot)));
        var notice = Assert.Single(await officer.HearAsync());
        Assert.Contains("1 tin mới chưa tới", notice.Text, StringComparison.Ordinal);
        Assert.Empty(await stranger.HearAsync());

        var list = Assert.Single(await officer.PressAsync(Assert.Single(notice.Buttons)));
        Assert.Contains("(trưởng thôn): tin trả lời", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Đã liên kết", list.Text, StringComparison.Ordinal);
        var card = Assert.Single(await officer.PressAsync(list.Buttons[0]));
        Assert.Equal(["Gửi lại", "Bỏ qua", "Tin chưa tới"], card.Buttons.Select(b => b.Title));

        Assert.Contains("không còn trong danh sách", (await stranger.PressAsync(card.Buttons[0]))[0].Text, StringComparison.Ordinal);
        Assert.Contains("Đang gửi lại", (await officer.PressAsync(card.Buttons[0]))[0].Text, StringComparison.Ordinal);
        Assert.Contains("không còn trong danh sách", (await officer.PressAsync(card.Buttons[0]))[0].Text, StringComparison.Ordinal);
        Assert.Contains("Đã liên kết", Assert.Single(await head.OutboxAsync()).Text, StringComparison.Ordinal);

        await GiveUpAsync(bot, OutboxState.Parked);
        Assert.Contains("Đã bỏ khỏi danh sách", (await officer.PressAsync(card.Buttons[1]))[0].Text, StringComparison.Ordinal);
        Assert.Contains("Không có tin nào", (await officer.SayAsync("tin chưa tới"))[0].Text, StringComparison.Ordinal);
        Assert.Empty(await head.OutboxAsync());
    }

    private static Task<int> RoundAsync(RunningBot bot) => bot.Services.GetRequiredService<UndeliveredRound>().RunAsync(CancellationToken.None);

    // What was said to the head so far.
    private static async Task GiveUpAsync(RunningBot bot, OutboxState state)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CauNoiContext>();
        var heads = db.Accounts.Where(a => a.Role == Role.HamletHead);
        var changed = await db.Outbox.Where(m => db.LinkedChats.Any(c => c.ConversationId == m.ConversationId && heads.Any(a => a.Id == c.AccountId)))
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.State, state));
        Assert.Equal(1, changed);
    }
}
