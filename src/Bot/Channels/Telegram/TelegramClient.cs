using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CauNoi.Bot.Channels.Files;
using CauNoi.Bot.Channels.Telegram.Requests;
using CauNoi.Bot.Channels.Telegram.Types;
using Microsoft.Extensions.Options;

namespace CauNoi.Bot.Channels.Telegram;

/// <summary>The calls of the Bot API that the channel needs. However a call ends, the end is a value.</summary>
public sealed class TelegramClient(HttpClient http, IOptions<TelegramOptions> options)
{
    /// <summary>What the platform says of files that it gives to no bot.</summary>
    public const string TooBig = "file is too big";

    private static readonly HttpRequestError[] NeverConnected =
    [
        HttpRequestError.NameResolutionError, HttpRequestError.ConnectionError, HttpRequestError.SecureConnectionError, HttpRequestError.ProxyTunnelError,
    ];

    /// <summary>How long a file may be on its way.</summary>
    private static readonly TimeSpan FilePatience = TimeSpan.FromSeconds(50);

    private static readonly string[] UpdateKinds = ["message", "callback_query"];

    private readonly string _root = $"{options.Value.BaseAddress.AbsoluteUri.TrimEnd('/')}/bot{options.Value.Token}/";
    private readonly string _files = $"{options.Value.BaseAddress.AbsoluteUri.TrimEnd('/')}/file/bot{options.Value.Token}/";

    private TimeSpan Patience => options.Value.Patience;

    public Task<ApiAnswer<User>> GetMeAsync(CancellationToken ct) =>
        CallAsync("getMe", new GetMeRequest(), TelegramJson.Default.GetMeRequest, TelegramJson.Default.UserResponse, Patience, ct);

    /// <summary>Waits up to <paramref name="timeout"/> for something to happen.</summary>
    /// <param name="offset">Confirms every update before it; null = begin with the oldest unconfirmed one.</param>
    public Task<ApiAnswer<IReadOnlyList<Update>>> GetUpdatesAsync(long? offset, TimeSpan timeout, CancellationToken ct) =>
        CallAsync(
            "getUpdates",
            new GetUpdatesRequest(offset, (int)Math.Ceiling(timeout.TotalSeconds), UpdateKinds),
            TelegramJson.Default.GetUpdatesRequest,
            TelegramJson.Default.UpdatesResponse,
            timeout + Patience,
            ct);

    public Task<ApiAnswer<Message>> SendMessageAsync(SendMessageRequest message, CancellationToken ct) =>
        CallAsync("sendMessage", message, TelegramJson.Default.SendMessageRequest, TelegramJson.Default.MessageResponse, Patience, ct);

    public Task<ApiAnswer<Message>> SendFileAsync(SendFileRequest file, CancellationToken ct) =>
        PostAsync(file.AsPhoto ? "sendPhoto" : "sendDocument", FileForm.Of(file), TelegramJson.Default.MessageResponse, FilePatience, ct);

    /// <summary>Where a file that was sent to the bot can be fetched.</summary>
    public Task<ApiAnswer<TelegramFile>> GetFileAsync(string fileId, CancellationToken ct) =>
        CallAsync("getFile", new GetFileRequest(fileId), TelegramJson.Default.GetFileRequest, TelegramJson.Default.FileResponse, Patience, ct);

    /// <param name="largest">Bytes; of a larger file nothing is kept.</param>
    public async Task<ApiAnswer<byte[]>> DownloadAsync(string filePath, int largest, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(FilePatience);
        try
        {
            var address = _files + string.Join('/', filePath.Split('/').Select(Uri.EscapeDataString));
            using var response = await http.GetAsync(new Uri(address), HttpCompletionOption.ResponseHeadersRead, limit.Token);
            if (!response.IsSuccessStatusCode)
                return new ApiAnswer<byte[]>.Refused((int)response.StatusCode, "", RetryAfter: null);
            await using var body = await response.Content.ReadAsStreamAsync(limit.Token);
            return await BoundedStream.ReadAsync(body, largest, limit.Token) is { } content
                ? new ApiAnswer<byte[]>.Ok(content)
                : new ApiAnswer<byte[]>.Refused(StatusCodes.Status413PayloadTooLarge, TooBig, RetryAfter: null);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new ApiAnswer<byte[]>.Unreachable("time-out");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return new ApiAnswer<byte[]>.Unreachable(fault.GetType().Name);
        }
    }

    /// <summary>Ends the waiting that the platform shows on a pressed button.</summary>
    public Task<ApiAnswer<bool?>> AnswerCallbackQueryAsync(string callbackQueryId, CancellationToken ct) =>
        CallAsync(
            "answerCallbackQuery",
            new AnswerCallbackQueryRequest(callbackQueryId),
            TelegramJson.Default.AnswerCallbackQueryRequest,
            TelegramJson.Default.FlagResponse,
            Patience,
            ct);

    private Task<ApiAnswer<TResult>> CallAsync<TRequest, TResult>(
        string method,
        TRequest request,
        JsonTypeInfo<TRequest> requestType,
        JsonTypeInfo<ApiResponse<TResult>> responseType,
        TimeSpan patience,
        CancellationToken ct)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(request, requestType));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return PostAsync(method, content, responseType, patience, ct);
    }

    private async Task<ApiAnswer<TResult>> PostAsync<TResult>(
        string method, HttpContent content, JsonTypeInfo<ApiResponse<TResult>> responseType, TimeSpan patience, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(patience);
        using var owned = content;
        try
        {
            using var response = await http.PostAsync(new Uri(_root + method), content, limit.Token);
            var body = await response.Content.ReadAsByteArrayAsync(limit.Token);
            return AnswerIn(JsonSerializer.Deserialize(body, responseType), response.StatusCode);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // Of the two limits, the one on connecting runs out before anything was said.
            return new ApiAnswer<TResult>.Unreachable("time-out", MayHaveActed: limit.IsCancellationRequested);
        }
        catch (HttpRequestException fault)
        {
            return new ApiAnswer<TResult>.Unreachable(fault.HttpRequestError.ToString(), MayHaveActed: !NeverConnected.Contains(fault.HttpRequestError));
        }
        catch (JsonException)
        {
            return new ApiAnswer<TResult>.Unreachable("no answer of the Bot API");
        }
    }

    /// <remarks>An envelope without an error code comes from something between us and the platform: it settles nothing.</remarks>
    private static ApiAnswer<TResult> AnswerIn<TResult>(ApiResponse<TResult>? response, HttpStatusCode status) => response switch
    {
        { Ok: true } => new ApiAnswer<TResult>.Ok(response.Result),
        { ErrorCode: { } code } => new ApiAnswer<TResult>.Refused(
            code,
            response.Description ?? "",
            response.Parameters?.RetryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null),
        _ => new ApiAnswer<TResult>.Unreachable($"HTTP {(int)status}"),
    };
}
