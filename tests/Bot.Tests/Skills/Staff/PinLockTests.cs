using CauNoi.Bot.Tests.Conversations;
using CauNoi.Bot.Tests.Hosting;
using CauNoi.Data.Access;
using CauNoi.Data.Registry;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Bot.Tests.Skills.Staff;

public sealed class PinLockTests
{
    private const string Household = "97001001-0001";

    [Fact]
    public async Task Strangers_who_lock_a_PIN_are_told_to_the_commune_once_and_it_gives_out_a_new_one_from_that_message()
    {
        await using var bot = await RunningBot.StartAsync();
        var (officer, family) = (new Person(bot.Services), new Person(bot.Services));
        await officer.SayAsync(await bot.InviteAsync(Role.Officer, AreaLevel.Commune, "97001"));
        await officer.SayAsync("cấp pin");
        await officer.SayAsync(Household);
        Person[] strangers = [new(bot.Services), new(bot.Services), new(bot.Services)];

        foreach (var stranger in strangers)
            for (var i = 0; i < 3; i++)
                Assert.Contains("chưa khớp", await TryAsync(stranger, "000000"), StringComparison.Ordinal);
        var told = Assert.Single(await officer.HearAsync());

        Assert.Contains(Household, told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Phạm", told.Text, StringComparison.Ordinal);
        Assert.Contains("🔒", (await officer.SayAsync("người tôi quản lý"))[0].Text, StringComparison.Ordinal);
        var given = (await officer.PressAsync(Assert.Single(told.Buttons)))[0].Text;
        Assert.Contains("Đã liên kết", await TryAsync(family, given.Split("**")[1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_resident_has_typed_so_far_is_kept_sealed()
    {
        await using var bot = await RunningBot.StartAsync();
        var family = new Person(bot.Services);

        await BeginAsync(family);

        var state = await bot.ReadAsync(db => db.Conversations.Where(c => c.Channel == "test").Select(c => c.State).SingleAsync());
        Assert.Contains("own:pin:", state, StringComparison.Ordinal);
        Assert.DoesNotContain(Household, state, StringComparison.Ordinal);
        Assert.DoesNotContain("1959", state, StringComparison.Ordinal);
    }

    private static async Task<string> TryAsync(Person person, string pin)
    {
        await BeginAsync(person);
        return (await person.SayAsync(pin))[0].Text;
    }

    private static async Task BeginAsync(Person person)
    {
        if (await person.SayAsync("hồ sơ nhà tôi") is [{ Buttons: [var agree, ..] }])
            await person.PressAsync(agree);
        await person.SayAsync(Household);
        await person.SayAsync("1959");
    }
}
