using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace CauNoi.Bot.Web.Progress;

/// <summary>Renders a page to HTML once; nothing of it runs in the browser.</summary>
internal static class PageHtml
{
    public static async Task<string> RenderAsync(IServiceProvider services, PageView page)
    {
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(
            async () => (await renderer.RenderComponentAsync(page.Component, ParameterView.FromDictionary(page.Parameters))).ToHtmlString());
    }
}
