using CauNoi.Bot.Tests.Conversations;
using CauNoi.Bot.Tests.Hosting;
using CauNoi.Bot.Tests.Pictures;
using CauNoi.Data.Access;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Tests.Skills.Staff;

public sealed class InvitationPictureTests
{
    [Fact]
    public async Task An_invitation_comes_with_a_QR_code_where_there_is_an_address_to_open()
    {
        await using var bot = await RunningBot.StartAsync(settings: "Bot:PublicAddress=https://cau-noi.example/");
        var officer = new Person(bot.Services);
        await officer.SayAsync(await bot.InviteAsync(Role.Officer, AreaLevel.Commune, "97001"));

        var reply = Assert.Single(await officer.SayAsync("liên kết thêm kênh"));

        Assert.Contains("https://cau-noi.example/?code=", reply.Text, StringComparison.Ordinal);
        Assert.InRange(Png.SizeOf(await officer.OpenAsync(Assert.Single(reply.Attachments))).Width, 300, 1_200);
    }
}
