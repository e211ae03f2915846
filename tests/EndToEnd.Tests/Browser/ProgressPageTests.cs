using CauNoi.EndToEnd.Tests.Program;
using Microsoft.Playwright;

namespace CauNoi.EndToEnd.Tests.Browser;

/// <summary>The page of progress, opened from chat on a phone and read on a desk.</summary>
public sealed class ProgressPageTests
{
    [Fact]
    public async Task An_officer_opens_the_page_of_her_commune_from_chat_and_it_fits_a_phone_and_a_desk()
    {
        using var data = new TemporaryFolder();
        await using var bot = await BotProcess.StartAsync(data.Path, ("CAUNOI__Bot__ClockStartsAt", "2026-11-26T09:00:00+07:00"));
        await using var chromium = await Chromium.StartAsync();
        var chat = await chromium.OpenAsync(bot.Address, width: 390, height: 844);
        await AnswerAsync(chat, () => Chromium.SayAsync(chat, bot.LinkCodes[0]));
        await AnswerAsync(chat, () => Chromium.SayAsync(chat, "mở đợt rà soát"));
        await PressAsync(chat, "Rà soát");
        await PressAsync(chat, "Mở đợt năm 2026");
        await PressAsync(chat, "Xem tiến độ");
        await ReportAsync(chat, "Xóm Bãi Dâu", "Báo: đã khảo sát", "23/11");
        await ReportAsync(chat, "Xóm Bãi Dâu", "Báo: đã họp dân", "24/11 41 39");
        await ReportAsync(chat, "Xóm Bãi Dâu", "Báo: đã niêm yết", "25/11");
        await ReportAsync(chat, "Xóm Khau Vạc", "Báo: đã khảo sát", "26/11");
        await chat.GetByRole(AriaRole.Img, new PageGetByRoleOptions { Name = "5 nơi muộn hoặc gấp" }).Last.ScreenshotAsync(new LocatorScreenshotOptions { Path = Artifact("heat-table.png") });
        await PressAsync(chat, "Mở trang tiến độ");
        var page = await chat.RunAndWaitForPopupAsync(() => chat.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "/progress/" }).ClickAsync());

        await page.SetViewportSizeAsync(390, 844);
        await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Xã Ngọc Kén: rà soát năm 2026" }).WaitForAsync();
        await page.GetByRole(AriaRole.Table, new PageGetByRoleOptions { Name = "Từng thôn và từng bước" }).WaitForAsync();
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), "the page scrolls sideways");
        Assert.Equal("rgb(31, 122, 83)", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('td.done')).backgroundColor"));
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Artifact("progress-phone.png") });
        await page.SetViewportSizeAsync(1280, 900);
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Artifact("progress-desk.png"), FullPage = true });
        await page.PdfAsync(new PagePdfOptions { Path = Artifact("progress-a4.pdf"), PreferCSSPageSize = true });
    }

    private static async Task ReportAsync(IPage chat, string hamlet, string report, string day)
    {
        await PressAsync(chat, hamlet);
        await PressAsync(chat, report);
        await AnswerAsync(chat, () => Chromium.SayAsync(chat, day));
        await PressAsync(chat, "Về " + hamlet);
        await PressAsync(chat, "Xem tiến độ");
    }

    private static async Task PressAsync(IPage chat, string button)
    {
        var last = chat.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).Last;
        await last.WaitForAsync();
        await AnswerAsync(chat, () => last.ClickAsync());
    }

    private static async Task AnswerAsync(IPage chat, Func<Task> act)
    {
        const string Answers = "document.querySelectorAll('#log article:not(.mine)').length";
        var before = await chat.EvaluateAsync<int>(Answers);
        await act();
        await chat.WaitForFunctionAsync($"before => {Answers} > before", before);
    }

    private static string Artifact(string name)
    {
        var folder = Path.Combine(RepositoryRoot.Path, "artifacts");
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, name);
    }
}
