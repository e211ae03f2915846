using System.Text.Json;
using CauNoi.EndToEnd.Tests.Browser;
using CauNoi.EndToEnd.Tests.Peers;
using CauNoi.EndToEnd.Tests.Program;
using Microsoft.Playwright;

namespace CauNoi.EndToEnd.Tests.Reminders;

/// <summary>The morning's digest as a hamlet head gets it, and what her answers do to the next one.</summary>
public sealed class LadderTests
{
    private const string Survey = "Lập danh sách, khảo sát";
    private const string Meeting = "Họp dân lấy ý kiến";
    private const string Posting = "Niêm yết công khai";

    [Fact]
    public async Task On_Telegram_what_a_hamlet_head_puts_off_or_asks_help_with_is_not_in_the_next_morning_s_digest()
    {
        using var data = new TemporaryFolder();
        await using var telegram = await TelegramPeer.StartAsync();
        Task<BotProcess> StartAsync(string clock) => BotProcess.StartAsync(
            data.Path,
            ("CAUNOI__Channels__Telegram__Token", "123:abc"), ("CAUNOI__Channels__Telegram__BaseAddress", telegram.BaseAddress), ("CAUNOI__Reminders__Tick", "00:00:01"), ("CAUNOI__Bot__ClockStartsAt", clock));
        DirectLineTalk officer;
        // On a Sunday nobody is told of what can wait.
        await using (var sunday = await StartAsync("2026-11-22T09:00:00+07:00"))
        {
            await OpenCampaignAsync(data.Path);
            await telegram.SayAsync("/start " + sunday.LinkCodes[3]);
            await telegram.WaitForAsync(1);
            officer = await DirectLineTalk.BeginAsync(sunday.Client);
            await officer.PostAsync(sunday.Client, sunday.LinkCodes[0]);
            await officer.WaitForAsync(sunday.Client, 1);
        }

        await using (var monday = await StartAsync("2026-11-23T07:00:05+07:00"))
        {
            var digest = (await telegram.WaitForAsync(2))[1];
            Assert.All(["Hôm nay anh/chị có 3 việc", Survey, Meeting, Posting], part => Assert.Contains(part, Text(digest), StringComparison.Ordinal));

            var list = await PressAsync(telegram, digest, "", 3);
            var posting = await PressAsync(telegram, list, "3.", 4);
            Assert.Contains(Posting, Text(posting), StringComparison.Ordinal);
            Assert.Contains("Tôi sẽ nhắc lại", Text(await PressAsync(telegram, await PressAsync(telegram, posting, "Nhắc lại sau", 5), "3 ngày nữa", 6)), StringComparison.Ordinal);

            await PressAsync(telegram, await PressAsync(telegram, list, "2.", 7), "Gặp khó khăn", 8);
            await telegram.SayAsync("Đường sạt, chưa vào họp được");
            Assert.Contains("Đã gửi lời của anh/chị cho cán bộ xã", Text((await telegram.WaitForAsync(9))[8]), StringComparison.Ordinal);
            await officer.WaitForAsync(monday.Client, "khó khăn");
        }

        await using var tuesday = await StartAsync("2026-11-24T07:00:05+07:00");
        var next = Text((await telegram.WaitForAsync(10))[9]);
        Assert.Contains(Survey, next, StringComparison.Ordinal);
        Assert.DoesNotContain(Meeting, next, StringComparison.Ordinal);
        Assert.DoesNotContain(Posting, next, StringComparison.Ordinal);
        await Task.Delay(TimeSpan.FromSeconds(3));
        Assert.Equal(10, (await telegram.WaitForAsync(10)).Count);
    }

    [Fact]
    public async Task On_the_page_the_digest_fits_a_phone_and_its_duties_open()
    {
        using var data = new TemporaryFolder();
        await using var bot = await BotProcess.StartAsync(data.Path, ("CAUNOI__Reminders__Tick", "00:00:01"), ("CAUNOI__Bot__ClockStartsAt", "2026-11-23T07:00:05+07:00"));
        await OpenCampaignAsync(data.Path);
        await using var chromium = await Chromium.StartAsync();
        var page = await chromium.OpenAsync(bot.Address, width: 390, height: 844);
        await Chromium.SayAsync(page, bot.LinkCodes[3]);
        await page.GetByText("Hôm nay anh/chị có 3 việc").First.WaitForAsync();
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Artifact("digest-phone.png") });
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), "the page scrolls sideways at 390 px");

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Xem và trả lời từng việc" }).Last.ClickAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "1. " + Survey[..10] }).Last.ClickAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Gặp khó khăn" }).Last.WaitForAsync();
    }

    internal static async Task OpenCampaignAsync(string data)
    {
        var (exitCode, _, error) = await BotProcess.RunAsync(data, ["reviews", "open", "--year", "2026", "--commune", "97001"]);
        Assert.True(exitCode == 0, error);
    }

    /// <summary>Presses the first button of a message whose words begin so, and reads the bot's message of that number.</summary>
    private static async Task<JsonElement> PressAsync(TelegramPeer telegram, JsonElement message, string title, int number)
    {
        var button = message.GetProperty("reply_markup").GetProperty("inline_keyboard").EnumerateArray().SelectMany(row => row.EnumerateArray())
            .First(b => b.GetProperty("text").GetString()!.StartsWith(title, StringComparison.Ordinal));
        await telegram.PressAsync(button.GetProperty("callback_data").GetString()!);
        return (await telegram.WaitForAsync(number))[number - 1];
    }

    private static string Text(JsonElement message) => message.GetProperty("text").GetString()!;

    private static string Artifact(string name)
    {
        var folder = Path.Combine(RepositoryRoot.Path, "artifacts");
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, name);
    }
}
