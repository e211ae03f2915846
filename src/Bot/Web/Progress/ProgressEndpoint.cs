using CauNoi.Bot.Channels.Web;
using CauNoi.Data.Access;

namespace CauNoi.Bot.Web.Progress;

/// <summary><c>/progress/SECRET</c>: how far the reviews in somebody's areas have come, for a browser; <c>/progress/SECRET/COMMUNE</c>: one of her communes. No household.</summary>
public static class ProgressEndpoint
{
    private const string StyleSheet = "progress.css";
    private const string Policy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static IEndpointRouteBuilder MapProgress(this IEndpointRouteBuilder endpoints)
    {
        var style = PageFile.Load(Path.Combine(AppContext.BaseDirectory, "Web", "Progress", StyleSheet), "text/css; charset=utf-8");
        endpoints.MapGet($"/{StyleSheet}", (HttpContext http) =>
        {
            http.Response.Headers.XContentTypeOptions = "nosniff";
            http.Response.Headers.CacheControl = "no-cache";
            return style.Answer(http);
        });
        endpoints.MapGet($"/{ProgressAddress.Folder}{{secret}}", (string secret, HttpContext http, CancellationToken ct) => AnswerAsync(http, secret, null, ct));
        endpoints.MapGet($"/{ProgressAddress.Folder}{{secret}}/{{area}}", (string secret, string area, HttpContext http, CancellationToken ct) => AnswerAsync(http, secret, area, ct));
        return endpoints;
    }

    private static async Task<IResult> AnswerAsync(HttpContext http, string secret, string? area, CancellationToken ct)
    {
        var services = http.RequestServices;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var address = new PageAddress(secret, area);
        var page = await services.GetRequiredService<SecretAddresses>().OwnerAsync(secret, SecretAddressKind.Progress, now, ct) is { } owner
            ? await services.GetRequiredService<ProgressPages>().FindAsync(owner, address, now, ct)
            : null;
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers.CacheControl = "no-store";
        return Results.Content(
            await PageHtml.RenderAsync(services, page ?? PageView.Of<GonePage>(address)),
            "text/html; charset=utf-8",
            statusCode: page is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK);
    }
}
