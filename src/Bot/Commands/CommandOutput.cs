using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CauNoi.Bot.Commands;

/// <summary>Standard output: either one JSON document, or lines for a person.</summary>
public static class CommandOutput
{
    private static readonly JsonSerializerOptions Indented = Options(indented: true);
    private static readonly JsonSerializerOptions OneLine = Options(indented: false);

    public static void Json(object document) => Console.Out.WriteLine(JsonSerializer.Serialize(document, Indented));

    public static string JsonLine(object document) => JsonSerializer.Serialize(document, OneLine);

    public static void Line(string text) => Console.Out.WriteLine(text);

    /// <summary>A one-line reason on standard error.</summary>
    public static int Refuse(string reason)
    {
        Console.Error.WriteLine(reason);
        return CommandContext.Refused;
    }

    // The document goes to a terminal or a program, never into a page, so Vietnamese letters stay as they are.
    private static JsonSerializerOptions Options(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DictionaryKeyPolicy = null,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };
}
