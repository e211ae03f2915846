using CauNoi.Bot.Skills.CheckEligibility;
using CauNoi.Bot.Tests.Conversations;
using CauNoi.Bot.Tests.Hosting;

namespace CauNoi.Bot.Tests.Skills.CheckEligibility;

public sealed class CheckEligibilitySkillTests
{
    [Fact]
    public async Task A_button_that_nobody_made_is_refused_kindly()
    {
        await using var bot = await RunningBot.StartAsync();
        var person = new Person(bot.Services);
        foreach (var action in CheckActions.Verbs.SelectMany(v => new[] { $"{v}:", $"{v}:r1.9", $"{v}:'; drop table", $"{v}:r99999999999999999999." }))
        {
            var reply = Assert.Single(await person.SendAsync("nút", action, Guid.NewGuid().ToString("N")));
            Assert.Contains("không đọc được", reply.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_message_of_the_check_keeps_the_limits_of_buttons()
    {
        await using var bot = await RunningBot.StartAsync();
        var person = new Person(bot.Services);
        foreach (var action in CheckActions.Verbs.SelectMany(v => new[] { "--.", "x-.", "xx.", "r1400000.111", "u9999999.", "xx.xxxxxxxxxxxxxx" }.Select(code => $"{v}:{code}")))
            foreach (var button in (await person.SendAsync("nút", action, Guid.NewGuid().ToString("N"))).SelectMany(r => r.Buttons))
                Assert.True(button.Title.Length <= 40 && button.Action.Length <= 64, $"{action}: [{button.Title}] {button.Action}");
    }
}
