using CauNoi.EndToEnd.Tests.Program;

namespace CauNoi.EndToEnd.Tests.Crash;

public sealed class CrashTests
{
    private const int Questions = 12;

    [Fact]
    public async Task Killed_between_acceptance_and_answer_the_program_loses_nothing_and_says_nothing_twice()
    {
        using var data = new TemporaryFolder();
        DirectLineTalk talk;
        await using (var bot = await BotProcess.StartAsync(data.Path))
        {
            talk = await DirectLineTalk.BeginAsync(bot.Client);
            for (var i = 0; i < Questions; i++)
                await talk.PostAsync(bot.Client, "chuẩn nghèo hiện nay là bao nhiêu");
            await bot.KillAsync();
        }

        await using var again = await BotProcess.StartAsync(data.Path);
        var messages = await talk.WaitForAsync(again.Client, Questions);
        Assert.All(messages, m => Assert.Contains("1.500.000", m, StringComparison.Ordinal));
        await talk.PostAsync(again.Client, "lịch rà soát");
        Assert.Equal(Questions + 1, (await talk.WaitForAsync(again.Client, Questions + 1)).Count);
    }

    [Fact]
    public async Task A_linked_officer_is_reminded_of_the_next_deadline_once_even_if_the_program_is_killed()
    {
        using var data = new TemporaryFolder();
        DirectLineTalk talk;
        int before;
        // A Monday: on Sundays only what is urgent goes out.
        (string, string)[] settings = [("CAUNOI__Reminders__Tick", "00:00:01"), ("CAUNOI__Bot__ClockStartsAt", "2026-11-23T08:00:00+07:00")];
        await using (var bot = await BotProcess.StartAsync(data.Path, settings))
        {
            talk = await DirectLineTalk.BeginAsync(bot.Client);
            await talk.PostAsync(bot.Client, bot.LinkCodes[0]);
            // The welcome, and one message for everything that is due.
            var messages = await talk.WaitForAsync(bot.Client, 2);
            Assert.Contains("Họp dân", messages[1], StringComparison.Ordinal);
            Assert.Contains("25/11/2026", messages[1], StringComparison.Ordinal);
            await Task.Delay(TimeSpan.FromSeconds(2));
            before = (await talk.BotMessagesAsync(bot.Client)).Count;
            Assert.Equal(2, before);
            await bot.KillAsync();
        }

        await using var again = await BotProcess.StartAsync(data.Path, settings);
        await Task.Delay(TimeSpan.FromSeconds(4));
        Assert.Equal(before, (await talk.BotMessagesAsync(again.Client)).Count);
    }
}
