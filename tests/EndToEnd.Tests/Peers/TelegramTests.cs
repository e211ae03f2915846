using CauNoi.EndToEnd.Tests.Program;

namespace CauNoi.EndToEnd.Tests.Peers;

public sealed class TelegramTests
{
    [Fact]
    public async Task The_whole_program_talks_on_Telegram()
    {
        using var data = new TemporaryFolder();
        await using var telegram = await TelegramPeer.StartAsync();
        await using var bot = await BotProcess.StartAsync(
            data.Path, ("CAUNOI__Channels__Telegram__Token", "123:abc"), ("CAUNOI__Channels__Telegram__BaseAddress", telegram.BaseAddress));

        await telegram.SayAsync("chuan ngheo hien nay la bao nhieu");
        var answer = (await telegram.WaitForAsync(1))[0];
        Assert.Contains("<b>1.500.000 đồng/người/tháng ở nông thôn</b>", answer.GetProperty("text").GetString(), StringComparison.Ordinal);

        var button = answer.GetProperty("reply_markup").GetProperty("inline_keyboard").EnumerateArray().Select(row => row[0]).Single(b => b.GetProperty("text").GetString() == "Thế nào là hộ nghèo");
        await telegram.PressAsync(button.GetProperty("callback_data").GetString()!);
        Assert.Contains("thiếu từ 3 chỉ số", (await telegram.WaitForAsync(2))[1].GetProperty("text").GetString(), StringComparison.Ordinal);

        await telegram.SayAsync("/start " + bot.LinkCodes[0]);
        Assert.Contains("Đã liên kết", (await telegram.WaitForAsync(3))[2].GetProperty("text").GetString(), StringComparison.Ordinal);
        await telegram.SayAsync("tra ho 97001001-0001");
        Assert.Contains("để làm gì", (await telegram.WaitForAsync(4))[3].GetProperty("text").GetString(), StringComparison.Ordinal);
        await telegram.SayAsync("1");
        Assert.Contains("Hộ 97001001-0001", (await telegram.WaitForAsync(6))[5].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unreachable_Telegram_is_said_once_and_everything_else_works()
    {
        using var data = new TemporaryFolder();
        await using var bot = await BotProcess.StartAsync(
            data.Path, ("CAUNOI__Channels__Telegram__Token", "123:abc"), ("CAUNOI__Channels__Telegram__BaseAddress", "http://127.0.0.1:9"));
        var talk = await DirectLineTalk.BeginAsync(bot.Client);
        await talk.PostAsync(bot.Client, "thế nào là hộ nghèo");
        await talk.WaitForAsync(bot.Client, 1);
        await Task.Delay(TimeSpan.FromSeconds(4));
        Assert.Single(bot.Output.Split('\n'), l => l.Contains("telegram", StringComparison.OrdinalIgnoreCase) && l.Contains("WRN", StringComparison.Ordinal));
        Assert.DoesNotContain("123:abc", bot.Output, StringComparison.Ordinal);
    }
}
