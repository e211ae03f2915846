using CauNoi.EndToEnd.Tests.Program;
using Microsoft.Playwright;

namespace CauNoi.EndToEnd.Tests.Browser;

/// <summary>Completing a record on a phone: one question at a time, then what is recorded before it is.</summary>
public sealed class FixPageTests
{
    private const string Phone = "0912345678";

    [Fact]
    public async Task An_officer_puts_a_phone_number_right_and_the_page_keeps_none_of_its_digits_but_the_last()
    {
        using var data = new TemporaryFolder();
        await using var bot = await BotProcess.StartAsync(data.Path);
        await using var chromium = await Chromium.StartAsync();
        var page = await chromium.OpenAsync(bot.Address, width: 390, height: 844);
        await Chromium.SayAsync(page, bot.LinkCodes[0]);
        await page.GetByText("Đã liên kết").First.WaitForAsync();
        await Chromium.SayAsync(page, "97001004-0007");
        await PressAsync(page, "Rà soát");

        await PressAsync(page, "Bổ sung ngay");
        await page.GetByText("Cho tôi số điện thoại của hộ").First.WaitForAsync();
        await Chromium.SayAsync(page, "091234567");
        await page.GetByText("Số di động có 10 chữ số").First.WaitForAsync();
        await Chromium.SayAsync(page, Phone);
        await page.GetByText("Xem lại 1 mục của hộ 97001004-0007").First.WaitForAsync();
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Artifact("fix-phone.png") });
        await PressAsync(page, "Ghi vào hồ sơ");
        await page.GetByText("Đã ghi 1 mục").First.WaitForAsync();

        await page.ReloadAsync();
        await page.GetByText("Đã ghi 1 mục").First.WaitForAsync();
        Assert.DoesNotContain(Phone, await page.ContentAsync(), StringComparison.Ordinal);
    }

    private static Task PressAsync(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).Last.ClickAsync();

    private static string Artifact(string name)
    {
        var folder = Path.Combine(RepositoryRoot.Path, "artifacts");
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, name);
    }
}
