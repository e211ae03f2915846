using System.Globalization;
using System.Text;
using CauNoi.Bot.Tests.Conversations;
using CauNoi.Bot.Tests.Hosting;
using CauNoi.Data.Access;
using CauNoi.Data.Registry;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Bot.Tests.Skills;

/// <summary>What a conversation in a text file cannot show of imports: buttons pressed twice, long files, files that are gone, what is in an attachment.</summary>
public sealed class ExchangeTests
{
    private const string Header =
        "household_code,hamlet_code,head_name,address,phone,ethnicity,area,status,status_year,decision_no,decision_date,b1_score,b2_score,job,dependents,nutrition,"
        + "health_insurance,adult_education,child_schooling,housing_quality,housing_area,water,toilet,telecom,information_device,causes,needs,last_review_date,surveyor,notes";

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Fact]
    public async Task Pressing_twice_imports_once()
    {
        await using var bot = await RunningBot.StartAsync();
        var officer = await OfficerAsync(bot);
        var offered = await officer.SendFileAsync("ho.csv", Rows(3), Day);
        var import = offered[^1].Buttons.Single(b => b.Title == "Nhập");

        await officer.PressAsync(import);
        var again = await officer.PressAsync(import);

        Assert.Contains("đã nhập rồi", again[0].Text, StringComparison.Ordinal);
        Assert.Equal(2, await bot.ReadAsync(db => db.ImportRuns.CountAsync()));
        Assert.Equal(3, await bot.ReadAsync(db => db.Households.CountAsync(h => h.ImportId == 2)));
    }

    [Fact]
    public async Task A_long_file_is_answered_at_once_and_reported_when_it_is_read()
    {
        await using var bot = await RunningBot.StartAsync();
        var officer = await OfficerAsync(bot);

        var read = await officer.SendFileAsync("ho.csv", Rows(4_000), Day);
        Assert.Collection(
            read,
            r => Assert.Contains("đang đọc", r.Text, StringComparison.Ordinal),
            r => Assert.Contains("4000 hộ mới", r.Text.Replace(".", "", StringComparison.Ordinal), StringComparison.Ordinal));
        var done = await officer.PressAsync(read[^1].Buttons.Single(b => b.Title == "Nhập"));

        Assert.Contains("Đang nhập", done[0].Text, StringComparison.Ordinal);
        Assert.Contains("Đã nhập lần 2", done[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_more_rows_than_a_chat_takes_is_for_the_command()
    {
        await using var bot = await RunningBot.StartAsync();
        var officer = await OfficerAsync(bot);

        Assert.Contains("import", (await officer.SendFileAsync("ho.csv", Rows(5_001), Day))[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_longer_kept_has_to_be_sent_again()
    {
        await using var bot = await RunningBot.StartAsync();
        var officer = await OfficerAsync(bot);

        Assert.Contains("gửi lại", (await officer.SendFileAsync("ho.csv", Rows(1), TimeSpan.FromMilliseconds(1)))[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_exported_in_the_chat_can_be_sent_back_and_changes_nothing()
    {
        await using var bot = await RunningBot.StartAsync();
        var officer = await OfficerAsync(bot);
        var masked = await officer.SayAsync("xuất danh sách xóm Nà Cài");
        var full = await officer.PressAsync(masked[^1].Buttons.Single(b => b.Title == "Bản đủ số điện thoại"));
        Assert.True(full[^1].Confidential);
        var file = full[^1].Attachments.Single();

        var report = await officer.SendFileAsync(file.Name, await officer.OpenAsync(file), Day);

        Assert.Contains("Không có gì để nhập", report[^1].Text, StringComparison.Ordinal);
    }

    private static async Task<Person> OfficerAsync(RunningBot bot)
    {
        var officer = new Person(bot.Services);
        await officer.SayAsync(await bot.InviteAsync(Role.Officer, AreaLevel.Commune, "97001"));
        var asked = await officer.SayAsync("mục đích");
        await officer.PressAsync(asked[^1].Buttons[0]);
        return officer;
    }

    private static byte[] Rows(int count)
    {
        var text = new StringBuilder(Header).Append('\n');
        for (var i = 1; i <= count; i++)
            text.Append(CultureInfo.InvariantCulture, $"97001001-9{i:00000},97001001,Lý A Sình,Xóm Nà Cài,,Mông,rural,not_poor,2025,,,216,0,0,0,0,0,0,0,0,0,0,0,0,0,,,,,\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
