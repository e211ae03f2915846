using Microsoft.Playwright;

namespace CauNoi.EndToEnd.Tests.Browser;

/// <summary>Debian's browser, and pages in it as people with a phone see them.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private readonly IPlaywright _playwright;

    private Chromium(IPlaywright playwright, IBrowser browser) => (_playwright, Browser) = (playwright, browser);

    public IBrowser Browser { get; }

    public static async Task<Chromium> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return new Chromium(playwright, await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        }));
    }

    /// <summary>A page of the bot's, greeted.</summary>
    public async Task<IPage> OpenAsync(Uri address, int width, int height)
    {
        var page = await Browser.NewPageAsync(new BrowserNewPageOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            DeviceScaleFactor = 2,
            Locale = "vi-VN",
        });
        await page.GotoAsync(address.ToString());
        await page.GetByText("Chào bà con").First.WaitForAsync();
        return page;
    }

    public static async Task SayAsync(IPage page, string text)
    {
        var input = page.GetByRole(AriaRole.Textbox);
        await input.FillAsync(text);
        await input.PressAsync("Enter");
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
    }
}
