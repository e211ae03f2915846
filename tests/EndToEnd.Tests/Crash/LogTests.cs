using CauNoi.EndToEnd.Tests.Program;

namespace CauNoi.EndToEnd.Tests.Crash;

public sealed class LogTests
{
    [Fact]
    public async Task The_log_tells_nothing_about_anybody()
    {
        using var data = new TemporaryFolder();
        await using (var bot = await BotProcess.StartAsync(data.Path))
        {
            var talk = await DirectLineTalk.BeginAsync(bot.Client);
            string[] said = ["nhà bà Nguyễn Thị Bướm số 097082104729 xét hộ nghèo thế nào", bot.LinkCodes[0], "tra hộ 97001001-0001"];
            foreach (var text in said)
                await talk.PostAsync(bot.Client, text);
            await talk.WaitForAsync(bot.Client, said.Length);
            await bot.KillAsync();
            var logs = string.Concat(Directory.GetFiles(Path.Combine(data.Path, "logs")).Select(File.ReadAllText));
            Assert.NotEqual("", logs);
            foreach (var secret in (string[])["Bướm", "097082104729", "97001001", "Phạm", bot.LinkCodes[0]])
                Assert.DoesNotContain(secret, logs, StringComparison.Ordinal);
        }
    }
}
