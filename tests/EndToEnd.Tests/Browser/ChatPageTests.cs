using CauNoi.EndToEnd.Tests.Program;
using Microsoft.Playwright;

namespace CauNoi.EndToEnd.Tests.Browser;

/// <summary>The page in Chromium, as somebody with a cheap phone sees it.</summary>
public sealed class ChatPageTests : IAsyncLifetime
{
    private const int SmallestPhone = 320;

    private readonly TemporaryFolder _data = new();
    private BotProcess _bot = null!;
    private Chromium _chromium = null!;

    public async Task InitializeAsync()
    {
        _bot = await BotProcess.StartAsync(_data.Path);
        _chromium = await Chromium.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _chromium.DisposeAsync();
        await _bot.DisposeAsync();
        _data.Dispose();
    }

    [Fact]
    public async Task A_question_without_diacritics_gets_its_cited_answer_and_a_button_asks_on()
    {
        var page = await OpenAsync(width: 390, height: 844);
        await SayAsync(page, "chuan ngheo hien nay la bao nhieu");
        var answer = page.GetByRole(AriaRole.Log).GetByText("1.500.000 đồng/người/tháng ở nông thôn").First;
        await answer.WaitForAsync();
        await page.GetByText("Nghị định 07/2021/NĐ-CP, Điều 3").First.WaitForAsync();
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Artifact("chat-phone.png") });

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Thế nào là hộ nghèo" }).Last.ClickAsync();
        await page.GetByRole(AriaRole.Log).GetByText("thiếu từ 3 chỉ số dịch vụ xã hội cơ bản trở lên").First.WaitForAsync();
    }

    [Fact]
    public async Task An_officer_links_with_a_code_and_looks_up_a_household()
    {
        var page = await OpenAsync(width: SmallestPhone, height: 640);
        await SayAsync(page, _bot.LinkCodes[0]);
        await page.GetByText("Đã liên kết").First.WaitForAsync();
        await SayAsync(page, "tra ho 97001001-0001");
        await PressAsync(page, "Rà soát");
        await page.GetByText("Hộ 97001001-0001").First.WaitForAsync();
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Artifact("officer-320.png") });
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), "the page scrolls sideways at 320 px");
    }

    [Fact]
    public async Task A_family_checks_itself_with_buttons_and_learns_what_it_may_ask_for()
    {
        var page = await OpenAsync(width: 390, height: 844);
        await SayAsync(page, "kiểm tra nhanh");
        await PressAsync(page, "Nông thôn");
        await page.GetByText("Câu 2/8").First.WaitForAsync();
        await SayAsync(page, "cả nhà 5tr6, 4 người");
        foreach (var question in new[] { "Câu 3/8", "Câu 4/8" })
        {
            await page.GetByText(question).First.WaitForAsync();
            await PressAsync(page, "Cả hai");
        }

        await page.GetByText("có thể thuộc diện hộ nghèo").First.WaitForAsync();
        await page.GetByText("Chỉ UBND xã mới có quyền công nhận").First.WaitForAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("document.body.scrollTop + document.documentElement.scrollTop"));
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Artifact("check-phone.png") });
        await PressAsync(page, "Nhà mình xin được gì ngay?");
        await page.GetByText("Trợ cấp hưu trí xã hội").First.WaitForAsync();
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Artifact("check-benefits-phone.png") });
    }

    [Fact]
    public async Task An_officer_asks_why_and_what_2027_changes_for_a_household()
    {
        var page = await OpenAsync(width: 390, height: 844);
        await SayAsync(page, _bot.LinkCodes[0]);
        await page.GetByText("Đã liên kết").First.WaitForAsync();
        await SayAsync(page, "tra ho 97001001-0004");
        await PressAsync(page, "Rà soát");
        await PressAsync(page, "Vì sao?");
        await page.GetByText("Điểm A (B1)").First.WaitForAsync();
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Artifact("why-phone.png") });
        await SayAsync(page, "năm 2027 hộ này thì sao");
        await page.GetByText("2.200.000").First.WaitForAsync();
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Artifact("compare-phone.png") });
    }

    [Fact]
    public async Task The_conversation_is_still_there_after_a_reload()
    {
        var page = await OpenAsync(width: 390, height: 844);
        await SayAsync(page, "thế nào là hộ nghèo");
        await page.GetByText("thiếu từ 3 chỉ số dịch vụ xã hội cơ bản trở lên").First.WaitForAsync();
        await page.ReloadAsync();
        await page.GetByText("thiếu từ 3 chỉ số dịch vụ xã hội cơ bản trở lên").First.WaitForAsync();
    }

    [Fact]
    public async Task The_page_finds_its_way_back_after_the_server_was_gone_and_sends_what_was_typed_meanwhile()
    {
        var page = await OpenAsync(width: 390, height: 844);
        await _bot.KillAsync();
        await SayAsync(page, "thế nào là hộ nghèo");
        await page.GetByText("Đang kết nối lại").First.WaitForAsync();
        var address = _bot.Address;
        await _bot.DisposeAsync();
        _bot = await BotProcess.StartAtAsync(address, _data.Path);
        await page.GetByText("thiếu từ 3 chỉ số dịch vụ xã hội cơ bản trở lên").First.WaitForAsync(new LocatorWaitForOptions { Timeout = 60_000 });
        Assert.Equal(1, await page.GetByRole(AriaRole.Log).GetByText("thiếu từ 3 chỉ số dịch vụ xã hội cơ bản trở lên").CountAsync());
    }

    [Fact]
    public async Task The_page_works_by_keyboard_alone_and_without_a_web_socket()
    {
        await using var context = await _chromium.Browser.NewContextAsync(new BrowserNewContextOptions { Locale = "vi-VN" });
        var page = await context.NewPageAsync();
        await page.AddInitScriptAsync(
            "window.WebSocket = class { static OPEN = 1; constructor() { setTimeout(() => this.onerror?.(), 5); } close() {} };");
        await page.GotoAsync(_bot.Address.ToString());
        await page.GetByText("Chào bà con").First.WaitForAsync();
        await page.GetByRole(AriaRole.Textbox).FocusAsync();
        await page.Keyboard.TypeAsync("hooj ngheof laf gif");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("thiếu từ 3 chỉ số dịch vụ xã hội cơ bản trở lên").First.WaitForAsync();
    }

    [Fact]
    public async Task The_whole_page_is_lighter_than_60_kB()
    {
        var page = await _chromium.Browser.NewPageAsync();
        var bytes = 0L;
        page.Response += async (_, response) => Interlocked.Add(ref bytes, (await response.BodyAsync()).LongLength);
        await page.GotoAsync(_bot.Address.ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.InRange(Interlocked.Read(ref bytes), 1_000, 60_000);
    }

    private static Task PressAsync(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).Last.ClickAsync();

    private static Task SayAsync(IPage page, string text) => Chromium.SayAsync(page, text);

    private static string Artifact(string name)
    {
        var folder = Path.Combine(RepositoryRoot.Path, "artifacts");
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, name);
    }

    private Task<IPage> OpenAsync(int width, int height) => _chromium.OpenAsync(_bot.Address, width, height);
}
