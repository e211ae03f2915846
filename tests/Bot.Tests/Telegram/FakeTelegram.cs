using System.Net.Mime;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CauNoi.Bot.Tests.Telegram;

/// <summary>A Bot API server that takes nothing the real one would refuse, and less where the real one is lenient about markup and fields.</summary>
public sealed class FakeTelegram : IAsyncDisposable
{
    public const string Token = "123456:secret-token_of-tests";
    public const string Username = "CauNoiTestBot";
    public const long BotId = 123456;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly Queue<PlannedAnswer> _planned = new();
    private readonly List<JsonObject> _sent = [];
    private readonly List<string> _answered = [];
    private readonly HashSet<long> _blocked = [];
    private readonly HashSet<string> _pressed = [];
    private readonly Dictionary<string, byte[]> _files = [];
    private readonly List<string> _downloaded = [];
    private readonly FakeUpdates _updates = new();
    private readonly WebApplication _app;
    private long _messageId = 1000;
    private bool _isDisposed;

    private FakeTelegram(WebApplication app) => _app = app;

    public Uri BaseAddress => new(_app.Urls.First());

    /// <summary>What the bot has said and the platform has taken, in order.</summary>
    public IReadOnlyList<JsonObject> Sent => Locked(() => _sent.ToList());

    /// <summary>The ids of the callback queries that were answered.</summary>
    public IReadOnlyList<string> Answered => Locked(() => _answered.ToList());

    /// <summary>The paths of the files that were fetched.</summary>
    public IReadOnlyList<string> Downloaded => Locked(() => _downloaded.ToList());

    /// <summary>The offset of every poll, in order; null = none was given.</summary>
    public IReadOnlyList<long?> Polls => Locked(() => _updates.Polls.ToList());

    /// <summary>How many updates are not confirmed.</summary>
    public int Unconfirmed => Locked(() => _updates.Count);

    public static async Task<FakeTelegram> StartAsync(int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var app = builder.Build();
        var fake = new FakeTelegram(app);
        app.Map("/bot{token}/{method}", fake.HandleAsync);
        app.MapGet("/file/bot{token}/{**path}", fake.DownloadAsync);
        await app.StartAsync();
        return fake;
    }

    /// <param name="update">Without its id.</param>
    public void Enqueue(JsonObject update, long? id = null)
    {
        lock (_gate)
        {
            if (update["callback_query"]?["id"] is { } query)
                _pressed.Add(query.GetValue<string>());
            _updates.Add(update, id);
        }
    }

    /// <summary>The next call of the method is refused.</summary>
    public void RefuseNext(string method, int code, string description, int? retryAfter = null) =>
        Plan(new PlannedAnswer(method, code, Refusal(code, description, retryAfter).ToJsonString(), MediaTypeNames.Application.Json));

    /// <summary>The next call of the method is answered by something that is no Bot API.</summary>
    public void AnswerNextWithPage(string method, int status, string page) => Plan(new PlannedAnswer(method, status, page, MediaTypeNames.Text.Html));

    /// <summary>The next call of the method is granted without a result, as some test servers do.</summary>
    public void AnswerNextWithNull(string method) => Plan(new PlannedAnswer(method, 200, """{"ok":true,"result":null}""", MediaTypeNames.Application.Json));

    /// <summary>The next message is taken, and the bot never hears of it.</summary>
    public void TakeNextInSilence() => Plan(new PlannedAnswer("sendMessage", 0, "", "", Ending.Silent));

    /// <summary>The next message is taken, and the connection breaks in the middle of the answer.</summary>
    public void TakeNextAndBreakOff() => Plan(new PlannedAnswer("sendMessage", 0, "", "", Ending.BrokenOff));

    /// <summary>The person of this chat has blocked the bot.</summary>
    public void Block(long chatId)
    {
        lock (_gate)
            _blocked.Add(chatId);
    }

    /// <summary>A file that somebody has sent to the bot.</summary>
    public void Keep(string fileId, byte[] content)
    {
        lock (_gate)
            _files[fileId] = content;
    }

    public Task WaitForSentAsync(int count) => WaitAsync(() => Sent.Count >= count, $"{count} messages sent");

    public Task WaitForConfirmationAsync() => WaitAsync(() => Unconfirmed == 0, "everything confirmed");

    public static async Task WaitAsync(Func<bool> condition, string what)
    {
        var end = DateTime.UtcNow + Patience;
        while (!condition())
        {
            if (DateTime.UtcNow > end)
                throw new TimeoutException($"Waited in vain: {what}.");
            await Task.Delay(10);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        lock (_gate)
            _updates.EndPoll();
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext http, string token, string method)
    {
        var body = await BodyAsync(http.Request);
        if (Locked(() => TakePlanned(method)) is { } planned)
        {
            if (planned.Ending != Ending.Answered)
            {
                await TakeAndFailAsync(http, body, planned.Ending);
                return;
            }

            await WriteAsync(http, planned.Status, planned.Body, planned.ContentType);
            return;
        }

        var answer = token != Token
            ? Refusal(401, "Unauthorized")
            : method switch
            {
                "getMe" => Granted(new JsonObject { ["id"] = BotId, ["is_bot"] = true, ["first_name"] = "Cầu Nối", ["username"] = Username }),
                "getUpdates" => await GetUpdatesAsync(body, http.RequestAborted),
                "sendMessage" => Locked(() => SendMessage(body)),
                "sendPhoto" => Locked(() => SendFile(body, "photo")),
                "sendDocument" => Locked(() => SendFile(body, "document")),
                "getFile" => Locked(() => GetFile(body)),
                "answerCallbackQuery" => Locked(() => AnswerCallbackQuery(body)),
                _ => Refusal(404, "Not Found: method not found"),
            };
        await WriteAsync(http, answer["error_code"]?.GetValue<int>() ?? 200, answer.ToJsonString(), MediaTypeNames.Application.Json);
    }

    private async Task TakeAndFailAsync(HttpContext http, JsonObject body, Ending ending)
    {
        var answer = Locked(() => SendMessage(body)).ToJsonString();
        if (ending == Ending.Silent)
            await Task.WhenAny(Task.Delay(Patience, http.RequestAborted));
        else
        {
            http.Response.ContentLength = Encoding.UTF8.GetByteCount(answer);
            await http.Response.WriteAsync(answer[..(answer.Length / 2)]);
            await http.Response.Body.FlushAsync();
        }

        http.Abort();
    }

    private async Task<JsonObject> GetUpdatesAsync(JsonObject body, CancellationToken aborted)
    {
        if (FakeChecks.UnknownField(body, "offset", "limit", "timeout", "allowed_updates") is { } field)
            return Refusal(400, $"Bad Request: unknown field {field}");
        var poll = Locked(() => _updates.BeginPoll(body["offset"]?.GetValue<long>()));
        var timeout = TimeSpan.FromSeconds(body["timeout"]?.GetValue<int>() ?? 0);
        try
        {
            await poll.Task.WaitAsync(timeout, aborted);
        }
        catch (TimeoutException)
        {
            // A quiet poll ends with an empty list.
        }

        return Locked(() => _updates.Finish(poll)) is { } found
            ? Granted(found)
            : Refusal(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
    }

    private JsonObject SendMessage(JsonObject body) => Take(body, FakeChecks.FaultOf(body));

    private JsonObject SendFile(JsonObject body, string field) => Take(body, FakeChecks.FaultOfFile(body, field));

    private JsonObject Take(JsonObject body, string? fault)
    {
        if (fault is not null)
            return Refusal(400, $"Bad Request: {fault}");
        if (_blocked.Contains(body["chat_id"]!.GetValue<long>()))
            return Refusal(403, "Forbidden: bot was blocked by the user");
        _sent.Add(body);
        return Granted(new JsonObject
        {
            ["message_id"] = ++_messageId,
            ["date"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds(),
            ["chat"] = new JsonObject { ["id"] = body["chat_id"]!.GetValue<long>(), ["type"] = "private" },
            ["text"] = FakeMarkup.PlainOf(body),
        });
    }

    private JsonObject GetFile(JsonObject body)
    {
        var id = body["file_id"]?.GetValue<string>() ?? "";
        if (!_files.TryGetValue(id, out var content))
            return Refusal(400, "Bad Request: wrong file_id or the file is temporarily unavailable");
        return content.Length > FakeChecks.LargestDownload
            ? Refusal(400, "Bad Request: file is too big")
            : Granted(new JsonObject { ["file_id"] = id, ["file_unique_id"] = "u" + id, ["file_size"] = content.Length, ["file_path"] = $"documents/{id}.xlsx" });
    }

    private async Task DownloadAsync(HttpContext http, string token, string path)
    {
        var content = token == Token ? Locked(() => _files.GetValueOrDefault(Path.GetFileNameWithoutExtension(path))) : null;
        if (content is null)
        {
            await WriteAsync(http, 404, Refusal(404, "Not Found").ToJsonString(), MediaTypeNames.Application.Json);
            return;
        }

        lock (_gate)
            _downloaded.Add(path);
        await http.Response.Body.WriteAsync(content);
    }

    private JsonObject AnswerCallbackQuery(JsonObject body)
    {
        var id = body["callback_query_id"]?.GetValue<string>();
        if (id is null || !_pressed.Contains(id))
            return Refusal(400, "Bad Request: query is too old and response timeout expired or query ID is invalid");
        _answered.Add(id);
        return Granted(JsonValue.Create(true));
    }

    private void Plan(PlannedAnswer answer)
    {
        lock (_gate)
            _planned.Enqueue(answer);
    }

    private PlannedAnswer? TakePlanned(string method) =>
        _planned.TryPeek(out var next) && next.Method == method ? _planned.Dequeue() : null;

    private T Locked<T>(Func<T> work)
    {
        lock (_gate)
            return work();
    }

    private static JsonObject Granted(JsonNode result) => new() { ["ok"] = true, ["result"] = result };

    private static JsonObject Refusal(int code, string description, int? retryAfter = null)
    {
        var refusal = new JsonObject { ["ok"] = false, ["error_code"] = code, ["description"] = description };
        if (retryAfter is { } seconds)
            refusal["parameters"] = new JsonObject { ["retry_after"] = seconds };
        return refusal;
    }

    private static Task<JsonObject> BodyAsync(HttpRequest request) =>
        request.HasFormContentType ? FakeForm.ReadAsync(request) : JsonBodyAsync(request);

    private static async Task<JsonObject> JsonBodyAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync();
        return text == "" ? [] : JsonNode.Parse(text)!.AsObject();
    }

    private static async Task WriteAsync(HttpContext http, int status, string body, string contentType)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = contentType;
        await http.Response.WriteAsync(body);
    }

    private enum Ending
    {
        Answered,
        Silent,
        BrokenOff,
    }

    private sealed record PlannedAnswer(string Method, int Status, string Body, string ContentType, Ending Ending = Ending.Answered);
}
