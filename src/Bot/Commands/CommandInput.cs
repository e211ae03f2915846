using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using CauNoi.Bot.Conversations;

namespace CauNoi.Bot.Commands;

/// <summary>Reads what a person wrote into a JSON file; what cannot be read is a reason that names file, line and place, and no exception.</summary>
public static class CommandInput
{
    /// <summary>Keys in snake case, nothing that is not known, enum values by name.</summary>
    public static JsonSerializerOptions Strict { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };

    /// <param name="file">The file.</param>
    /// <param name="phrases">The program's texts.</param>
    /// <param name="read">From the file's bytes to the value.</param>
    /// <param name="value">What was read.</param>
    /// <param name="reason">Why nothing was read.</param>
    public static bool TryRead<T>(FileInfo file, Phrasebook phrases, Func<byte[], T> read, [NotNullWhen(true)] out T? value, [NotNullWhen(false)] out string? reason)
        where T : class
    {
        (value, reason) = (null, null);
        var texts = phrases.For("commands");
        if (!file.Exists)
        {
            reason = texts.Text("file_missing", ("file", file.Name));
            return false;
        }

        try
        {
            value = read(File.ReadAllBytes(file.FullName));
            return true;
        }
        catch (JsonException fault)
        {
            reason = texts.Text("file_unreadable", ("file", file.Name), ("line", (fault.LineNumber ?? 0) + 1), ("place", fault.Path ?? "$"));
            return false;
        }
    }
}
