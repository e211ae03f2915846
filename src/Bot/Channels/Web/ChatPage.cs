namespace CauNoi.Bot.Channels.Web;

/// <summary>The chat page: a handful of small files, held in memory.</summary>
internal static class ChatPage
{
    private const string Policy =
        "default-src 'self'; img-src 'self' blob:; connect-src 'self' ws: wss:; object-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Web", "Chat");

    private static readonly IReadOnlyList<(string Route, string File, string ContentType, string Cache)> Files =
    [
        ("/", "index.html", "text/html; charset=utf-8", "no-cache"),
        ("/chat.css", "chat.css", "text/css; charset=utf-8", "no-cache"),
        ("/chat.js", "chat.js", "text/javascript; charset=utf-8", "no-cache"),
        ("/favicon.svg", "favicon.svg", "image/svg+xml", "public, max-age=86400"),
    ];

    public static void MapChatPage(this IEndpointRouteBuilder endpoints)
    {
        foreach (var (route, name, contentType, cache) in Files)
        {
            var file = PageFile.Load(Path.Combine(Folder, name), contentType);
            endpoints.MapMethods(route, [HttpMethods.Get, HttpMethods.Head], (HttpContext http) => Answer(http, file, cache)).ExcludeFromDescription();
        }
    }

    private static IResult Answer(HttpContext http, PageFile file, string cache)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = cache;
        return file.Answer(http);
    }
}
