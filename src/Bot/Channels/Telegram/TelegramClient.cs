using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CauNoi.Bot.Channels.Telegram.Requests;
using CauNoi.Bot.Channels.Telegram.Types;
using Microsoft.Extensions.Options;

namespace CauNoi.Bot.Channels.Telegram;

/// <summary>The calls of the Bot API that the channel needs. However a call ends, the end is a value.</summary>
public sealed class TelegramClient(HttpClient http, IOptions<TelegramOptions> options)
{
    /// <summary>How long an answer may be on its way.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(12);

    private static readonly string[] UpdateKinds = ["message", "callback_query"];

    private readonly string _root = $"{options.Value.BaseAddress.AbsoluteUri.TrimEnd('/')}/bot{options.Value.Token}/";

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

    /// <summary>Ends the waiting that the platform shows on a pressed button.</summary>
    public Task<ApiAnswer<bool?>> AnswerCallbackQueryAsync(string callbackQueryId, CancellationToken ct) =>
        CallAsync(
            "answerCallbackQuery",
            new AnswerCallbackQueryRequest(callbackQueryId),
            TelegramJson.Default.AnswerCallbackQueryRequest,
            TelegramJson.Default.FlagResponse,
            Patience,
            ct);

    private async Task<ApiAnswer<TResult>> CallAsync<TRequest, TResult>(
        string method,
        TRequest request,
        JsonTypeInfo<TRequest> requestType,
        JsonTypeInfo<ApiResponse<TResult>> responseType,
        TimeSpan patience,
        CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(patience);
        try
        {
            using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(request, requestType));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var response = await http.PostAsync(new Uri(_root + method), content, limit.Token);
            var body = await response.Content.ReadAsByteArrayAsync(limit.Token);
            return AnswerIn(JsonSerializer.Deserialize(body, responseType), response.StatusCode);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new ApiAnswer<TResult>.Unreachable("time-out");
        }
        catch (HttpRequestException fault)
        {
            return new ApiAnswer<TResult>.Unreachable(fault.HttpRequestError.ToString());
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
