using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Bot.Tests.Telegram;

/// <summary>Reads a form as the platform does: every field is a text, which stands for what it would be in JSON.</summary>
internal static class FakeForm
{
    public static async Task<JsonObject> ReadAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var body = new JsonObject();
        foreach (var (name, value) in form)
            body[name] = Value(name, value.ToString());
        foreach (var file in form.Files)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content);
            body[file.Name] = new JsonObject
            {
                ["name"] = file.FileName,
                ["type"] = file.ContentType,
                ["content"] = Convert.ToBase64String(content.ToArray()),
            };
        }

        return body;
    }

    private static JsonNode? Value(string name, string text) => name switch
    {
        "chat_id" => JsonValue.Create(long.Parse(text, CultureInfo.InvariantCulture)),
        "protect_content" or "disable_notification" => JsonValue.Create(bool.Parse(text)),
        "reply_markup" => JsonNode.Parse(text),
        _ => JsonValue.Create(text),
    };
}
