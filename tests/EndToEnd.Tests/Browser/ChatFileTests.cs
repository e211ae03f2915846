using System.Text.Json;
using CauNoi.Bot.Channels.Files;
using CauNoi.Bot.Pictures;
using CauNoi.Bot.Tests.Hosting;
using CauNoi.Data.Access;
using CauNoi.Data.Messaging;
using CauNoi.Data.Registry;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Playwright;

namespace CauNoi.EndToEnd.Tests.Browser;

/// <summary>Pictures and documents on the page, in both directions.</summary>
public sealed class ChatFileTests : IAsyncLifetime
{
    private const string AltText = "Biểu đồ hồ sơ theo thôn: Nậm Đăm đủ 34, thiếu 6; Lũng Cẩm Trên đủ 12, thiếu 21";
    private static readonly FileContent Workbook = new("Hộ còn thiếu thông tin, xã Mường Khê.xlsx", MediaTypes.Xlsx, new byte[48_300]);

    private RunningBot _bot = null!;
    private Chromium _chromium = null!;

    public async Task InitializeAsync()
    {
        _bot = await RunningBot.StartAsync();
        _chromium = await Chromium.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _chromium.DisposeAsync();
        await _bot.DisposeAsync();
    }

    [Fact]
    public async Task A_picture_is_shown_opens_large_and_closes_again_by_keyboard_alone()
    {
        var page = await OpenAsync();
        await SayAsync(page, Chart(), new() { Text = "Xã còn **27** hộ thiếu thông tin, nhiều nhất ở thôn Lũng Cẩm Trên.", Buttons = [new("Xem từng hộ", "gaps:list")] }, AltText);
        var picture = page.GetByRole(AriaRole.Img, new PageGetByRoleOptions { Name = AltText });
        await picture.WaitForAsync();
        await page.WaitForFunctionAsync("document.querySelector('.picture img')?.naturalWidth === 1080");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Artifact("picture-phone.png") });
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), "the page scrolls sideways");

        await page.Locator("button.picture").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Dialog).WaitForAsync();
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Artifact("picture-large-phone.png") });
        await page.Keyboard.PressAsync("Escape");
        await page.GetByRole(AriaRole.Dialog).WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
    }

    [Fact]
    public async Task A_document_is_downloaded_under_its_name_and_is_still_there_after_a_reload()
    {
        var page = await OpenAsync();
        await SayAsync(page, Workbook, new() { Text = "Danh sách 27 hộ còn thiếu, mở bằng Excel." });
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Tải tệp Hộ còn thiếu" }).WaitForAsync();
        await page.ReloadAsync();

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Tải tệp Hộ còn thiếu" }).ClickAsync());

        Assert.Equal(Workbook.Name, download.SuggestedFilename);
        Assert.Equal(Workbook.Bytes.Length, new FileInfo((await download.PathAsync())!).Length);
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Artifact("document-phone.png") });
    }

    [Fact]
    public async Task An_officer_sends_a_file_and_a_file_that_is_too_large_is_not_even_sent()
    {
        var page = await OpenAsync();
        await Chromium.SayAsync(page, await _bot.InviteAsync(Role.Officer, AreaLevel.Commune, "97001"));
        await page.GetByText("Đã liên kết").First.WaitForAsync();
        var uploads = 0;
        page.Request += (_, request) => uploads += request.Url.Contains("/upload", StringComparison.Ordinal) ? 1 : 0;

        await ChooseAsync(page, new FilePayload { Name = "Hộ nghèo 2026.xlsx", MimeType = MediaTypes.Xlsx, Buffer = new byte[1_234_567] });
        await page.GetByText("📎 Hộ nghèo 2026.xlsx · 1,2 MB").WaitForAsync();
        await page.GetByText("anh/chị cho biết xem để làm gì").WaitForAsync();
        Assert.Equal(1, uploads);
        var large = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".xlsx");
        await using (var file = File.Create(large))
            file.SetLength((20 * FileSettings.Megabyte) + 1);
        try
        {
            var chooser = await page.RunAndWaitForFileChooserAsync(() => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Gửi tệp" }).ClickAsync());
            await chooser.SetFilesAsync(large);
            await page.GetByText("Tệp quá lớn: chỉ nhận tệp đến 20 MB").WaitForAsync();
        }
        finally
        {
            File.Delete(large);
        }

        Assert.Equal(1, uploads);
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Artifact("upload-phone.png") });
        await page.ReloadAsync();
        await page.GetByText("📎 Hộ nghèo 2026.xlsx · 1,2 MB").WaitForAsync();
    }

    [Fact]
    public async Task An_upload_that_failed_is_sent_again_at_a_press()
    {
        var page = await OpenAsync();
        var refused = false;
        await page.RouteAsync("**/upload", async route =>
        {
            if (refused)
            {
                await route.ContinueAsync();
                return;
            }

            refused = true;
            await route.AbortAsync();
        });

        await ChooseAsync(page, new FilePayload { Name = "ho.csv", MimeType = MediaTypes.Csv, Buffer = [1, 2, 3] });
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Chưa gửi được" }).ClickAsync();

        await page.GetByText("không giữ tệp này").WaitForAsync();
        Assert.Equal(1, await page.GetByText("📎 ho.csv").CountAsync());
    }

    private static FileContent Chart()
    {
        var chart = new BarChart
        {
            Title = "Hồ sơ hộ nghèo, hộ cận nghèo theo thôn, xã Mường Khê",
            Series = [new BarSeries("Đủ thông tin", BarColour.Good), new BarSeries("Còn thiếu", BarColour.Attention)],
            Rows = [new BarRow("Thôn Lũng Cẩm Trên", [12, 21]), new BarRow("Thôn Nậm Đăm", [34, 6]), new BarRow("Bản Huổi Phặc", [9, 0])],
            Source = "Số liệu ngày 22/11/2026. Nguồn: sổ hộ nghèo, hộ cận nghèo của xã.",
        };
        return new FileContent("ho-so-theo-thon.png", MediaTypes.Png, new SvgPicture(NullLogger<SvgPicture>.Instance).ToPng(BarChartSvg.Draw(chart))!);
    }

    private static async Task ChooseAsync(IPage page, FilePayload file)
    {
        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Gửi tệp" }).ClickAsync());
        await chooser.SetFilesAsync(file);
    }

    private async Task SayAsync(IPage page, FileContent file, CauNoi.Bot.Channels.OutgoingActivity activity, string altText = "")
    {
        var session = JsonDocument.Parse(await page.EvaluateAsync<string>("localStorage.getItem('caunoi.session')")).RootElement;
        await _bot.SayWithFileAsync(new ConversationAddress("web", session.GetProperty("conversationId").GetString()!), file, activity, altText);
    }

    private Task<IPage> OpenAsync() => _chromium.OpenAsync(_bot.Client.BaseAddress!, width: 390, height: 844);

    private static string Artifact(string name) => Path.Combine(Program.RepositoryRoot.Path, "artifacts", name);
}
