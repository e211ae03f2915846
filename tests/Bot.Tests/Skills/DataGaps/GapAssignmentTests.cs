using CauNoi.Bot.Channels;
using CauNoi.Bot.Tests.Conversations;
using CauNoi.Bot.Tests.Hosting;
using CauNoi.Data.Access;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Tests.Skills.DataGaps;

public sealed class GapAssignmentTests
{
    private const string Hamlet = "97001002";

    [Fact]
    public async Task An_officer_gives_a_hamlet_to_its_head_who_hears_the_number_and_nothing_of_any_household()
    {
        await using var bot = await RunningBot.StartAsync();
        var (officer, head) = (new Person(bot.Services), new Person(bot.Services));
        await head.SayAsync(await bot.InviteAsync(Role.HamletHead, AreaLevel.Hamlet, Hamlet));
        await BecomeOfficerAsync(bot, officer);

        var hamlet = Assert.Single(await officer.PressAsync(new Button("x", $"gaps:h:{Hamlet}:1")));
        var asked = Assert.Single(await officer.PressAsync(hamlet.Buttons.Single(b => b.Title == "Giao cho trưởng thôn")));
        var given = Assert.Single(await officer.PressAsync(asked.Buttons.First(b => b.Title.StartsWith("7 ngày", StringComparison.Ordinal))));

        Assert.Contains("✅ Đã giao", given.Text, StringComparison.Ordinal);
        Assert.Contains("29/11/2026", given.Text, StringComparison.Ordinal);
        var told = Assert.Single(await head.HearAsync(), m => m.Text.Contains("Xã giao việc", StringComparison.Ordinal));
        Assert.DoesNotContain("-0", told.Text, StringComparison.Ordinal);
        var tasks = Assert.Single(await head.SayAsync("việc được giao"));
        Assert.Contains("hạn 29/11/2026", tasks.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_the_hamlet_over_the_rule_to_the_household_by_buttons_alone()
    {
        await using var bot = await RunningBot.StartAsync();
        var officer = new Person(bot.Services);
        await BecomeOfficerAsync(bot, officer);

        var commune = Assert.Single(await officer.SayAsync("hồ sơ còn thiếu gì"));
        var hamlet = Assert.Single(await officer.PressAsync(commune.Buttons[0]));
        var rule = Assert.Single(await officer.PressAsync(hamlet.Buttons[0]));
        var household = Assert.Single(await officer.PressAsync(rule.Buttons[0]));

        Assert.Contains("Cần làm (", rule.Text, StringComparison.Ordinal);
        Assert.NotEmpty(rule.Sources);
        Assert.StartsWith("**Hộ 97001", household.Text, StringComparison.Ordinal);
        Assert.All(new[] { commune, hamlet, rule }, a => Assert.All(a.Buttons, b => Assert.InRange(b.Title.Length, 1, 40)));
    }

    [Theory]
    [InlineData("gaps:c:98001:1")]
    [InlineData("gaps:h:98001001:1")]
    [InlineData("gaps:l:98001001:1")]
    [InlineData("gaps:r:98001001:1:2")]
    [InlineData("gaps:a:98001001:1")]
    [InlineData("gaps:g:98001001:7")]
    [InlineData("gaps:p:98:1")]
    public async Task A_forged_button_for_another_commune_shows_nothing_of_it(string action)
    {
        await using var bot = await RunningBot.StartAsync();
        var officer = new Person(bot.Services);
        await BecomeOfficerAsync(bot, officer);

        var answer = Assert.Single(await officer.PressAsync(new Button("x", action)));

        Assert.DoesNotContain("98001", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch("[0-9]+/[0-9]+ hộ", answer.Text);
    }

    private static async Task BecomeOfficerAsync(RunningBot bot, Person person)
    {
        await person.SayAsync(await bot.InviteAsync(Role.Officer, AreaLevel.Commune, "97001"));
        var asked = Assert.Single(await person.SayAsync("mục đích"));
        await person.PressAsync(asked.Buttons.Single(b => b.Title == "Rà soát"));
    }
}
