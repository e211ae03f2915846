using System.Net;
using System.Text.RegularExpressions;
using CauNoi.Bot.Channels;
using CauNoi.Bot.Tests.Conversations;
using CauNoi.Bot.Tests.Hosting;
using CauNoi.Data.Access;
using CauNoi.Data.Registry;
using CauNoi.Data.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Bot.Tests.Web;

/// <summary>The page of progress in the demonstration's places, on 24/11/2026.</summary>
public sealed partial class ProgressPageTests : IAsyncLifetime
{
    private RunningBot _bot = null!;

    public async Task InitializeAsync() => _bot = await RunningBot.StartAsync("2026-11-24T09:00:00+07:00", "Bot:PublicAddress=https://cau-noi.example/");

    public Task DisposeAsync() => _bot.DisposeAsync().AsTask();

    [Fact]
    public async Task An_officer_opens_her_commune_from_chat_with_what_is_late_and_who_and_no_household()
    {
        await InviteAsync(Role.HamletHead, AreaLevel.Hamlet, "97001001");
        var officer = await OfficerAsync("97001");
        await OpenCampaignAsync(officer);
        await _bot.ReadAsync(async db =>
        {
            var step = await db.CampaignSteps.SingleAsync(s => s.HamletCode == "97001001" && s.StepId == "list_and_survey");
            step.Deadline = new DateOnly(2026, 11, 20);
            db.Reminders.Add(new Reminder
            {
                Key = "k",
                AccountId = Guid.NewGuid(),
                Role = Role.HamletHead,
                Rule = "list_and_survey",
                Subject = DutySubject.Step(step.Id).ToString(),
                DueOn = step.Deadline,
                Stage = "due",
                Day = new DateOnly(2026, 11, 18),
                CreatedAt = DateTimeOffset.UnixEpoch,
            });
            return await db.SaveChangesAsync();
        });

        var path = await LinkAsync(officer);
        var (status, page, headers) = await GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("<h1>Xã Ngọc Kén: rà soát năm 2026</h1>", page, StringComparison.Ordinal);
        Assert.Contains("Còn <strong>20 ngày</strong> đến hạn cuối 14/12/2026.", page, StringComparison.Ordinal);
        Assert.Matches(@"Khảo sát: muộn 4 ngày[\s\S]*?<li><strong>[^<]+</strong> · Nguyễn Thị Lan · nhắc từ 18/11</li>", page);
        Assert.Contains("không còn đủ ngày làm việc cho một khiếu nại trước 14/12/2026", page, StringComparison.Ordinal);
        Assert.Matches(@"<td class=""late""><span aria-hidden=""true"">!</span> <span class=""unseen"">muộn</span> \d+/\d+</td>", page);
        Assert.Matches(@"<strong>còn \d+ ngày</strong>", page);
        Assert.DoesNotContain("97001001-", page, StringComparison.Ordinal);
        foreach (var head in await _bot.ReadAsync(db => db.Households.Select(h => h.HeadName).ToListAsync()))
            Assert.DoesNotContain(head, page, StringComparison.Ordinal);
        Assert.Equal(
            ("no-store", "no-referrer", "noindex, nofollow", "nosniff", "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"),
            (Of("Cache-Control"), Of("Referrer-Policy"), Of("X-Robots-Tag"), Of("X-Content-Type-Options"), Of("Content-Security-Policy")));
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("progress.css")).Status);

        string Of(string name) => headers.NonValidated[name].ToString();
    }

    [Fact]
    public async Task A_link_opens_nothing_but_its_owner_s_areas_and_nothing_at_all_once_it_has_ended()
    {
        var other = await OfficerAsync("98001");
        await OpenCampaignAsync(other);
        var officer = await OfficerAsync("97001");
        await OpenCampaignAsync(officer);
        var calendar = CalendarSecret().Match((await officer.SayAsync("lịch của tôi"))[0].Text).Groups[1].Value;
        var before = await LinkAsync(officer);
        var path = await LinkAsync(officer);

        Assert.Equal(HttpStatusCode.OK, (await GetAsync(path + "/97001")).Status);
        var gone = await AssertGoneAsync(path + "A");
        Assert.Contains("gõ <strong>tiến độ rà soát</strong>", gone, StringComparison.Ordinal);
        Assert.Equal(gone, await AssertGoneAsync(before));
        Assert.Equal(gone, await AssertGoneAsync("progress/" + calendar));
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("calendar/" + path["progress/".Length..] + ".ics")).Status);
        await AssertGoneAsync(path + "/98001");
        await AssertGoneAsync(path + "/98002");
        await AssertGoneAsync(path + "/97");

        var anHourAgo = new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.FromHours(7));
        await _bot.ReadAsync(db => db.SecretAddresses.Where(a => a.Kind == SecretAddressKind.Progress).ExecuteUpdateAsync(set => set.SetProperty(a => a.EndsAt, anHourAgo)));
        Assert.Equal(gone, await AssertGoneAsync(path));
        path = await LinkAsync(officer);
        await officer.PressAsync(new Button("x", "progress:stop"));
        Assert.Equal(gone, await AssertGoneAsync(path));
        path = await LinkAsync(officer);
        await _bot.ReadAsync(db => db.Accounts.Where(a => a.Scopes.Any(s => s.AreaCode == "97001")).ExecuteUpdateAsync(set => set.SetProperty(a => a.RevokedAt, DateTimeOffset.UnixEpoch)));
        Assert.Equal(gone, await AssertGoneAsync(path));
    }

    [Fact]
    public async Task A_province_sees_all_its_communes_and_opens_its_own_alone()
    {
        foreach (var commune in new[] { "97001", "98001" })
            await OpenCampaignAsync(await OfficerAsync(commune));
        var province = await JoinAsync(Role.Province, AreaLevel.Province, "97");
        var before = await _bot.ReadAsync(db => db.CampaignSteps.CountAsync());

        var path = await LinkAsync(province);
        var (_, page, _) = await GetAsync(path);

        Assert.Contains("<h1>Tỉnh Lam Khê: rà soát năm 2026</h1>", page, StringComparison.Ordinal);
        Assert.Contains("1/1 xã đã mở đợt", page, StringComparison.Ordinal);
        var link = CommuneLink().Match(page).Groups[1].Value;
        Assert.EndsWith("/97001", link, StringComparison.Ordinal);
        var (status, opened, _) = await GetAsync(new Uri(new Uri("http://x/" + path), link).AbsolutePath[1..]);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("<h1>Xã Ngọc Kén: rà soát năm 2026</h1>", opened, StringComparison.Ordinal);
        await AssertGoneAsync(path + "/98001");
        Assert.Equal(before, await _bot.ReadAsync(db => db.CampaignSteps.CountAsync()));
    }

    [Fact]
    public async Task An_officer_of_two_communes_chooses_and_a_hamlet_head_is_not_offered_the_page()
    {
        var officer = await OfficerAsync("97001");
        await OpenCampaignAsync(officer);
        await _bot.ReadAsync(async db =>
        {
            (await db.Accounts.Include(a => a.Scopes).SingleAsync()).Scopes.Add(new AreaScope { Level = AreaLevel.Commune, AreaCode = "98001" });
            return await db.SaveChangesAsync();
        });

        var path = await LinkAsync(officer);

        Assert.Matches(@">Xã Ngọc Kén</a></li>[\s\S]*>Xã Bình Thảo</a></li>", (await GetAsync(path)).Page);
        Assert.Contains("Xã chưa mở đợt rà soát nào", (await GetAsync(path + "/98001")).Page, StringComparison.Ordinal);
        var head = await JoinAsync(Role.HamletHead, AreaLevel.Hamlet, "97001001");
        Assert.Contains("dành cho cán bộ xã", (await head.SayAsync("trang tiến độ"))[0].Text, StringComparison.Ordinal);
    }

    private async Task<(HttpStatusCode Status, string Page, System.Net.Http.Headers.HttpResponseHeaders Headers)> GetAsync(string path)
    {
        using var response = await _bot.Client.GetAsync(new Uri(path, UriKind.Relative));
        return (response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers);
    }

    private async Task<string> AssertGoneAsync(string path)
    {
        var (status, page, headers) = await GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Equal("no-store", headers.NonValidated["Cache-Control"].ToString());
        return page;
    }

    /// <summary>Presses [Mở trang tiến độ] and gives the path of the link that comes.</summary>
    private static async Task<string> LinkAsync(Person person)
    {
        var card = (await person.SayAsync("tiến độ rà soát"))[^1];
        var button = card.Buttons.FirstOrDefault(b => b.Title == "Mở trang tiến độ") ?? new Button("", "progress:open");
        var given = Assert.Single(await person.PressAsync(button));
        Assert.True(given.Confidential);
        return Address().Match(given.Text).Groups[1].Value;
    }

    private static async Task OpenCampaignAsync(Person officer)
    {
        var asked = (await officer.SayAsync("mở đợt rà soát"))[^1];
        Assert.Contains("Đã mở", (await officer.PressAsync(asked.Buttons[0]))[^1].Text, StringComparison.Ordinal);
    }

    private Task<Person> OfficerAsync(string commune) => JoinAsync(Role.Officer, AreaLevel.Commune, commune);

    private async Task<Person> JoinAsync(Role role, AreaLevel level, string area)
    {
        var person = new Person(_bot.Services);
        await person.SayAsync(await InviteAsync(role, level, area));
        if (role != Role.HamletHead)
            await person.PressAsync(new Button("Rà soát", "purpose:Review"));
        return person;
    }

    private Task<string> InviteAsync(Role role, AreaLevel level, string area) => _bot.InviteAsync(role, level, area);

    [GeneratedRegex(@"https://cau-noi\.example/(progress/\S+)")]
    private static partial Regex Address();

    [GeneratedRegex(@"calendar/(\S+)\.ics")]
    private static partial Regex CalendarSecret();

    [GeneratedRegex(@"href=""([^""]+/97001)""")]
    private static partial Regex CommuneLink();
}
