using System.Net;
using System.Net.Sockets;
using CauNoi.Bot.Conversations;
using Microsoft.Extensions.Logging;

namespace CauNoi.Bot.Tests.Telegram;

public sealed class TelegramPollerTests
{
    [Fact]
    public async Task What_was_said_is_stored_and_then_confirmed()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        await using var host = await TelegramHost.StartAsync(telegram.BaseAddress);

        telegram.Enqueue(Updates.Text("hộ nghèo là gì"));
        telegram.Enqueue(Updates.Text("còn cận nghèo"));
        await telegram.WaitForConfirmationAsync();

        Assert.Equal(["hộ nghèo là gì", "còn cận nghèo"], (await host.StoredAsync()).Select(a => a.Text));
    }

    [Fact]
    public async Task Nothing_is_confirmed_before_it_is_stored()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        await using var host = new TelegramHost(telegram.BaseAddress);
        telegram.Enqueue(Updates.Text("hộ nghèo là gì"));

        await host.StartAsync();
        await FakeTelegram.WaitAsync(() => host.Clock.Pauses.Count >= 4, "four tries to store");
        Assert.Equal(1, telegram.Unconfirmed);
        Assert.Equal([null], telegram.Polls);
        Assert.Equal(1, host.Log.Count(LogEvents.StoreFailed));

        await host.CreateStoreAsync();
        await telegram.WaitForConfirmationAsync();
        Assert.Single(await host.StoredAsync());
    }

    [Fact]
    public async Task The_same_update_delivered_five_times_is_stored_once()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        await using var host = await TelegramHost.StartAsync(telegram.BaseAddress);

        for (var time = 0; time < 5; time++)
        {
            telegram.Enqueue(Updates.Text("hộ nghèo là gì"), id: 42);
            await telegram.WaitForConfirmationAsync();
        }

        Assert.Equal(["u42"], (await host.StoredAsync()).Select(a => a.Id));
    }

    [Fact]
    public async Task What_was_stored_but_not_confirmed_before_a_restart_is_not_stored_again()
    {
        var folder = Directory.CreateTempSubdirectory("cau-noi-telegram-").FullName;
        await using var telegram = await FakeTelegram.StartAsync();
        await using (var first = await TelegramHost.StartAsync(telegram.BaseAddress, folder))
        {
            await FakeTelegram.WaitAsync(() => telegram.Polls.Count > 0, "a poll");
            for (var i = 0; i < 100; i++)
                telegram.RefuseNext("getUpdates", 500, "Internal Server Error");
            telegram.Enqueue(Updates.Text("hộ nghèo là gì"));
            await FakeTelegram.WaitAsync(() => first.StoredAsync().Result.Count == 1, "the message is stored");
        }

        Assert.Equal(1, telegram.Unconfirmed);
        await using (var second = await TelegramHost.StartAsync(telegram.BaseAddress, folder))
        {
            await telegram.WaitForConfirmationAsync();
            Assert.Single(await second.StoredAsync());
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_numbering_that_begins_anew_below_the_last_one_loses_nothing()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        await using var host = await TelegramHost.StartAsync(telegram.BaseAddress);
        telegram.Enqueue(Updates.Text("trước"), id: 900);
        await telegram.WaitForConfirmationAsync();
        await FakeTelegram.WaitAsync(() => telegram.Polls[^1] is null && telegram.Polls.Count >= 3, "a poll without offset");

        telegram.Enqueue(Updates.Text("sau"), id: 100);
        await telegram.WaitForConfirmationAsync();

        Assert.Equal(["u900", "u100"], (await host.StoredAsync()).Select(a => a.Id));
    }

    [Fact]
    public async Task A_pressed_button_is_stored_and_acknowledged()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        await using var host = await TelegramHost.StartAsync(telegram.BaseAddress);

        telegram.Enqueue(Updates.Press("q1", "faq:chuan-ngheo", "Chuẩn nghèo"));
        await telegram.WaitForConfirmationAsync();

        var stored = Assert.Single(await host.StoredAsync());
        Assert.Equal(("faq:chuan-ngheo", "Chuẩn nghèo"), (stored.Action, stored.Text));
        Assert.Equal(["q1"], telegram.Answered);
    }

    [Fact]
    public async Task A_refused_acknowledgement_is_only_worth_a_debug_line()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        await using var host = await TelegramHost.StartAsync(telegram.BaseAddress);
        telegram.RefuseNext("answerCallbackQuery", 400, "Bad Request: query is too old");

        telegram.Enqueue(Updates.Press("q1", "a", "A"));
        await telegram.WaitForConfirmationAsync();

        Assert.Single(await host.StoredAsync());
        Assert.DoesNotContain(host.Log.Lines, l => l.Level >= LogLevel.Warning);
        Assert.Contains(host.Log.Lines, l => l.Level == LogLevel.Debug && l.Text.Contains("not acknowledged", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_platform_that_is_away_is_reported_once_and_so_is_its_return()
    {
        var port = FreePort();
        await using var host = await TelegramHost.StartAsync(new Uri($"http://127.0.0.1:{port}"));
        await FakeTelegram.WaitAsync(() => host.Clock.Pauses.Count >= 8, "eight tries");

        await using var telegram = await FakeTelegram.StartAsync(port);
        telegram.Enqueue(Updates.Text("hộ nghèo là gì"));
        await telegram.WaitForConfirmationAsync();

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60], host.Clock.Pauses.Take(8).Select(p => p.TotalSeconds));
        Assert.Equal((1, 1), (host.Log.Count(LogEvents.PlatformUnreachable), host.Log.Count(LogEvents.PlatformReached)));
        Assert.Single(await host.StoredAsync());
    }

    [Fact]
    public async Task A_page_of_something_in_between_counts_as_unreachable()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        telegram.AnswerNextWithPage("getMe", 404, "<html>404</html>");
        telegram.AnswerNextWithPage("getMe", 200, "<html>log in to this network</html>");
        await using var host = await TelegramHost.StartAsync(telegram.BaseAddress);

        telegram.Enqueue(Updates.Text("hộ nghèo là gì"));
        await telegram.WaitForConfirmationAsync();

        Assert.Equal((1, 1), (host.Log.Count(LogEvents.PlatformUnreachable), host.Log.Count(LogEvents.PlatformReached)));
    }

    [Fact]
    public async Task Another_poller_is_reported_once_and_waited_for()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        for (var i = 0; i < 3; i++)
            telegram.RefuseNext("getUpdates", 409, "Conflict: can't use getUpdates method while webhook is active");
        await using var host = await TelegramHost.StartAsync(telegram.BaseAddress);

        telegram.Enqueue(Updates.Text("hộ nghèo là gì"));
        await telegram.WaitForConfirmationAsync();

        Assert.Equal([30, 30, 30], host.Clock.Pauses.Take(3).Select(p => p.TotalSeconds));
        Assert.Equal(1, host.Log.Lines.Count(l => l.Text.Contains("another poller or webhook", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_poll_that_is_asked_to_wait_waits_as_long_as_it_was_told()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        telegram.RefuseNext("getUpdates", 429, "Too Many Requests: retry after 17", retryAfter: 17);
        await using var host = await TelegramHost.StartAsync(telegram.BaseAddress);

        await FakeTelegram.WaitAsync(() => telegram.Polls.Count > 0, "a poll");

        Assert.Equal(17, host.Clock.Pauses[0].TotalSeconds);
    }

    [Theory]
    [InlineData(401, "Unauthorized")]
    [InlineData(404, "Not Found")]
    public async Task A_refused_token_ends_the_channel_and_nothing_else(int code, string description)
    {
        await using var telegram = await FakeTelegram.StartAsync();
        telegram.RefuseNext("getMe", code, description);
        await using var host = await TelegramHost.StartAsync(telegram.BaseAddress);

        await FakeTelegram.WaitAsync(() => host.Log.Count(LogEvents.ChannelOff) == 1, "the channel says that it is off");
        await Task.Delay(100);

        Assert.Empty(telegram.Polls);
        Assert.Empty(await host.StoredAsync());
    }

    [Fact]
    public async Task Nothing_of_the_token_or_of_what_was_said_is_logged()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        telegram.RefuseNext("getMe", 500, "Internal Server Error");
        await using var host = await TelegramHost.StartAsync(telegram.BaseAddress);
        telegram.Enqueue(Updates.Text("số căn cước 001234567890"));
        await telegram.WaitForConfirmationAsync();
        await host.Channel.SendAsync("5", new() { Text = "xin chào bà con" }, new("out-1"), CancellationToken.None);
        await host.StopAsync();

        Assert.DoesNotContain(host.Log.Lines, l => l.Text.Contains("secret-token", StringComparison.Ordinal) || l.Text.Contains("/bot", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Log.Lines, l => l.Text.Contains("001234567890", StringComparison.Ordinal) || l.Text.Contains("xin chào", StringComparison.Ordinal));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
