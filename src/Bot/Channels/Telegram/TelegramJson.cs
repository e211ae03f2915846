using System.Text.Json.Serialization;
using CauNoi.Bot.Channels.Telegram.Requests;
using CauNoi.Bot.Channels.Telegram.Types;

namespace CauNoi.Bot.Channels.Telegram;

/// <summary>The wire form of what is sent and received.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GetMeRequest))]
[JsonSerializable(typeof(GetUpdatesRequest))]
[JsonSerializable(typeof(SendMessageRequest))]
[JsonSerializable(typeof(AnswerCallbackQueryRequest))]
[JsonSerializable(typeof(GetFileRequest))]
[JsonSerializable(typeof(InlineKeyboardMarkup))]
[JsonSerializable(typeof(ApiResponse<User>), TypeInfoPropertyName = "UserResponse")]
[JsonSerializable(typeof(ApiResponse<IReadOnlyList<Update>>), TypeInfoPropertyName = "UpdatesResponse")]
[JsonSerializable(typeof(ApiResponse<Message>), TypeInfoPropertyName = "MessageResponse")]
[JsonSerializable(typeof(ApiResponse<TelegramFile>), TypeInfoPropertyName = "FileResponse")]
[JsonSerializable(typeof(ApiResponse<bool?>), TypeInfoPropertyName = "FlagResponse")]
internal sealed partial class TelegramJson : JsonSerializerContext;
