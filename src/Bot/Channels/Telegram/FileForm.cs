using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CauNoi.Bot.Channels.Telegram.Requests;

namespace CauNoi.Bot.Channels.Telegram;

/// <summary>A file and what belongs to it, as the form that the platform reads.</summary>
internal static class FileForm
{
    public static MultipartFormDataContent Of(SendFileRequest request)
    {
        // The platform reads names as plain UTF-8; the encoding of RFC 2047 that is the default here would be shown to people.
        var form = new MultipartFormDataContent { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        Add(form, "chat_id", request.ChatId.ToString(CultureInfo.InvariantCulture));
        if (request.Caption is { } caption)
            Add(form, "caption", caption);
        if (request.ParseMode is { } mode)
            Add(form, "parse_mode", mode);
        if (request.ReplyMarkup is { } markup)
            Add(form, "reply_markup", JsonSerializer.Serialize(markup, TelegramJson.Default.InlineKeyboardMarkup));
        if (request.ProtectContent)
            Add(form, "protect_content", "true");
        AddFile(form, request);
        return form;
    }

    private static void Add(MultipartFormDataContent form, string name, string value)
    {
        var part = new StringContent(value, Encoding.UTF8);
        part.Headers.ContentType = null;
        part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = $"\"{name}\"" };
        form.Add(part);
    }

    private static void AddFile(MultipartFormDataContent form, SendFileRequest request)
    {
        var part = new ByteArrayContent(request.File.Bytes);
        part.Headers.ContentType = MediaTypeHeaderValue.TryParse(request.File.MediaType, out var type) ? type : new MediaTypeHeaderValue("application/octet-stream");
        part.Headers.TryAddWithoutValidation(
            "Content-Disposition", $"form-data; name=\"{(request.AsPhoto ? "photo" : "document")}\"; filename=\"{NameOf(request.File.Name)}\"");
        form.Add(part);
    }

    private static string NameOf(string name) =>
        string.Concat(name.Select(c => c is '"' or '\\' or '/' || char.IsControl(c) ? '_' : c));
}
