using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace CauNoi.Bot.Commands.Deliveries;

/// <summary>A stand-in for Telegram that counts what arrives, keeps the published limits and misbehaves now and then.</summary>
public sealed class CountingPlatform : IAsyncDisposable
{
    public const string Token = "1:bench";

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<long, int> _received = [];
    private readonly Dictionary<long, TimeSpan> _lastInChat = [];
    private readonly Queue<TimeSpan> _window = new();
    private readonly Random _chance;
    private readonly PlatformManners _manners;
    private readonly WebApplication _app;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private int _requests;

    private CountingPlatform(WebApplication app, PlatformManners manners)
    {
        _app = app;
        _manners = manners;
        _chance = new Random(manners.Seed);
    }

    public Uri BaseAddress => new(_app.Urls.First());

    /// <summary>How many messages arrived, repeated ones too.</summary>
    public int Arrived { get; private set; }

    /// <summary>When the last one arrived, on <see cref="Elapsed"/>.</summary>
    public TimeSpan LastArrival { get; private set; }

    public TimeSpan Elapsed => _clock.Elapsed;

    /// <summary>The most messages that arrived within any second.</summary>
    public int MostInASecond { get; private set; }

    /// <summary>How many were refused because a limit was not kept.</summary>
    public int TooFast { get; private set; }

    /// <summary>How often it misbehaved, by kind.</summary>
    public Dictionary<string, int> Faults { get; } = [];

    /// <summary>How often a message arrived in each chat.</summary>
    public IReadOnlyDictionary<long, int> Received
    {
        get
        {
            lock (_gate)
                return new Dictionary<long, int>(_received);
        }
    }

    public static async Task<CountingPlatform> StartAsync(PlatformManners manners)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var platform = new CountingPlatform(app, manners);
        app.MapPost("/bot{token}/{method}", platform.AnswerAsync);
        await app.StartAsync();
        return platform;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext http, string method)
    {
        using var body = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
        switch (method)
        {
            case "sendMessage":
                await TakeAsync(http, body.RootElement.GetProperty("chat_id").GetInt64());
                break;
            case "getUpdates":
                await Task.WhenAny(Task.Delay(TimeSpan.FromSeconds(5), http.RequestAborted));
                await WriteAsync(http, 200, """{"ok":true,"result":[]}""");
                break;
            default:
                await WriteAsync(http, 200, """{"ok":true,"result":{"id":1,"is_bot":true,"first_name":"Cầu Nối","username":"bench"}}""");
                break;
        }
    }

    private async Task TakeAsync(HttpContext http, long chat)
    {
        var fault = Judge(chat);
        var answer = "{\"ok\":true,\"result\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":" + chat.ToString(CultureInfo.InvariantCulture) + ",\"type\":\"private\"}}}";
        switch (fault)
        {
            case PlatformFault.None:
                await WriteAsync(http, 200, answer);
                break;
            case PlatformFault.TooManyRequests:
                await WriteAsync(http, 429, """{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 1","parameters":{"retry_after":1}}""");
                break;
            case PlatformFault.Blocked:
                await WriteAsync(http, 403, """{"ok":false,"error_code":403,"description":"Forbidden: bot was blocked by the user"}""");
                break;
            case PlatformFault.Broken:
                await WriteAsync(http, 500, """{"ok":false,"error_code":500,"description":"Internal Server Error"}""");
                break;
            case PlatformFault.SilentAfterTaking:
                await Task.WhenAny(Task.Delay(TimeSpan.FromMinutes(1), http.RequestAborted));
                http.Abort();
                break;
            default:
                http.Response.ContentLength = answer.Length;
                await http.Response.WriteAsync(answer[..(answer.Length / 2)]);
                await http.Response.Body.FlushAsync();
                http.Abort();
                break;
        }
    }

    private PlatformFault Judge(long chat)
    {
        lock (_gate)
        {
            var now = _clock.Elapsed;
            while (_window.TryPeek(out var oldest) && now - oldest >= Second)
                _window.Dequeue();
            if (_window.Count >= _manners.PerSecond || (_lastInChat.TryGetValue(chat, out var last) && now - last < Second))
            {
                TooFast++;
                return PlatformFault.TooManyRequests;
            }

            var fault = _manners.FaultOf(chat, ++_requests, _chance);
            if (fault != PlatformFault.None)
                Faults[fault.ToString()] = Faults.GetValueOrDefault(fault.ToString()) + 1;
            if (fault is not (PlatformFault.None or PlatformFault.SilentAfterTaking or PlatformFault.CutAfterTaking))
                return fault;
            _window.Enqueue(now);
            _lastInChat[chat] = now;
            _received[chat] = _received.GetValueOrDefault(chat) + 1;
            Arrived++;
            LastArrival = now;
            MostInASecond = Math.Max(MostInASecond, _window.Count);
            return fault;
        }
    }

    private static Task WriteAsync(HttpContext http, int status, string body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(body);
    }
}
