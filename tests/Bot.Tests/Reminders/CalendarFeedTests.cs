using System.Net;
using System.Text.RegularExpressions;
using CauNoi.Bot.Channels;
using CauNoi.Bot.Tests.Conversations;
using CauNoi.Bot.Tests.Hosting;
using CauNoi.Data.Access;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Tests.Reminders;

public sealed partial class CalendarFeedTests
{
    [Fact]
    public async Task An_officer_s_calendar_opens_under_its_secret_address_alone_and_no_longer_once_it_is_taken_back()
    {
        await using var bot = await RunningBot.StartAsync("2026-11-23T09:00:00+07:00", "Bot:PublicAddress=https://cau-noi.example/");
        var officer = new Person(bot.Services);
        await officer.SayAsync(await bot.InviteAsync(Role.Officer, AreaLevel.Commune, "97001"));

        var given = Assert.Single(await officer.SayAsync("lịch của tôi"));
        var path = Secret().Match(given.Text).Value;
        var calendar = await bot.Client.GetStringAsync(new Uri(path, UriKind.Relative));
        Assert.Contains("DTSTART;VALUE=DATE:20261125", calendar, StringComparison.Ordinal);
        Assert.DoesNotContain("97001001-", calendar, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await bot.Client.GetAsync(new Uri(path.Replace(".ics", "A.ics", StringComparison.Ordinal), UriKind.Relative))).StatusCode);

        var again = Assert.Single(await officer.SayAsync("lịch của tôi"));
        Assert.DoesNotContain(".ics", again.Text, StringComparison.Ordinal);
        await officer.PressAsync(new Button("x", "calendar:stop"));
        Assert.Equal(HttpStatusCode.NotFound, (await bot.Client.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
    }

    [GeneratedRegex("calendar/[^ \n]+[.]ics")]
    private static partial Regex Secret();
}
