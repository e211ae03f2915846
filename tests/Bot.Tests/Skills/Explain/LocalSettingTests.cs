using CauNoi.Bot.Tests.Conversations;
using CauNoi.Bot.Tests.Hosting;
using CauNoi.Data.Access;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Tests.Skills.Explain;

public sealed class LocalSettingTests
{
    private const string HealthCardRow = """
        - id: bhyt-ho-ngheo
          name: Thẻ bảo hiểm y tế được Nhà nước đóng toàn bộ
          for: member
          valid_from: 2025-07-01
          when:
            status: [poor]
          amount: { figure: bhyt-premium-share.poor }
          claim: Không phải làm đơn.
          highest_of: bhyt-premium
          recorded_as: health_card
          topic: bhyt-ho-ngheo
          source: "Luật 51/2024/QH15, Điều 12 khoản 3"
          confidence: A
        """;

    [Fact]
    public async Task The_standard_of_the_round_is_the_one_that_the_commune_set()
    {
        await using var bot = await RunningBot.StartAsync(settings: "Bot:SurveyStandard=VN-2027-2030");
        var officer = await OfficerAsync(bot);

        var reply = (await officer.SayAsync("giải thích hộ 97001004-0011"))[^1];

        Assert.Contains("Đợt rà soát năm 2026 ở đây dùng: Chuẩn của Nhà nước (áp dụng từ 01/01/2027", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("do kế hoạch của xã", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_standard_that_nobody_knows_stops_the_start()
    {
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => RunningBot.StartAsync(settings: "Bot:SurveyStandard=VN-2031"));

        Assert.Contains("Bot:SurveyStandard", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_no_health_card_recorded_is_counted_and_named_where_the_row_says_that_the_registry_records_it()
    {
        var local = Directory.CreateTempSubdirectory("cau-noi-local-");
        Directory.CreateDirectory(Path.Combine(local.FullName, "policy"));
        await File.WriteAllTextAsync(Path.Combine(local.FullName, "policy", "benefits.yaml"), HealthCardRow);
        await using var bot = await RunningBot.StartAsync(settings: $"Bot:LocalContentPath={local.FullName}");
        var officer = await OfficerAsync(bot);

        var reply = (await officer.SayAsync("quyền lợi hộ 97001005-0001"))[^1];

        Assert.Contains("(Lê Văn P., Dương Thị Thanh N.): 100% (1 người chưa ghi có thẻ)", reply.Text, StringComparison.Ordinal);
        Assert.Contains("**Hồ sơ ghi chưa nhận:**\n- Thẻ bảo hiểm y tế được Nhà nước đóng toàn bộ (Lê Văn P.)", reply.Text, StringComparison.Ordinal);
        local.Delete(recursive: true);
    }

    private static async Task<Person> OfficerAsync(RunningBot bot)
    {
        var officer = new Person(bot.Services);
        await officer.SayAsync(await bot.InviteAsync(Role.Officer, AreaLevel.Commune, "97001"));
        // What the household is looked at for is asked once.
        await officer.SayAsync("tra hộ 97001004-0011");
        await officer.SayAsync("1");
        return officer;
    }
}
