using System.Text.Json.Nodes;

namespace CauNoi.Bot.Tests.Telegram;

/// <summary>Updates as the platform writes them.</summary>
internal static class Updates
{
    public const long Person = 5_000_000_001;

    public static JsonObject Text(string text) => new() { ["message"] = Message(text) };

    /// <param name="fileId">By which the bot can fetch it.</param>
    public static JsonObject Document(string fileId, string name, string mimeType, long size)
    {
        var message = Message("");
        message.Remove("text");
        message["document"] = new JsonObject
        {
            ["file_id"] = fileId,
            ["file_unique_id"] = "u" + fileId,
            ["file_name"] = name,
            ["mime_type"] = mimeType,
            ["file_size"] = size,
        };
        return new JsonObject { ["message"] = message };
    }

    public static JsonObject Press(string queryId, string data, string title) => new()
    {
        ["callback_query"] = new JsonObject
        {
            ["id"] = queryId,
            ["from"] = From(),
            ["chat_instance"] = "77",
            ["data"] = data,
            ["message"] = new JsonObject
            {
                ["message_id"] = 41,
                ["date"] = 1_700_000_000,
                ["from"] = new JsonObject { ["id"] = FakeTelegram.BotId, ["is_bot"] = true, ["first_name"] = "Cầu Nối" },
                ["chat"] = new JsonObject { ["id"] = Person, ["type"] = "private" },
                ["text"] = "Bà con chọn giúp:",
                ["reply_markup"] = new JsonObject
                {
                    ["inline_keyboard"] = new JsonArray(new JsonArray(new JsonObject { ["text"] = title, ["callback_data"] = data })),
                },
            },
        },
    };

    private static JsonObject Message(string text) => new()
    {
        ["message_id"] = 40,
        ["date"] = 1_700_000_000,
        ["from"] = From(),
        ["chat"] = new JsonObject { ["id"] = Person, ["type"] = "private", ["first_name"] = "Thử" },
        ["text"] = text,
    };

    private static JsonObject From() => new() { ["id"] = Person, ["is_bot"] = false, ["first_name"] = "Thử" };
}
