using System.Text.Json;
using CauNoi.Knowledge.Policy.ScoreSheets;

namespace CauNoi.Bot.Commands;

/// <summary>A filled form as a file: form, column, answers, totals, and the record that it belongs to.</summary>
public sealed record ScoreSheetFile
{
    public required string Form { get; init; }

    public string? Column { get; init; }

    /// <summary>Item → option, number, true or false; a list stands for several answers.</summary>
    public JsonElement Answers { get; init; }

    public SheetTotals Totals { get; init; } = new();

    public SurveyRecord? Record { get; init; }

    /// <summary>Identification numbers that also belong to members of other households.</summary>
    public IReadOnlyList<string> SharedIdNumbers { get; init; } = [];

    /// <exception cref="JsonException">Names the place that cannot be read.</exception>
    public static ScoreSheetFile Parse(ReadOnlySpan<byte> utf8) => JsonSerializer.Deserialize<ScoreSheetFile>(utf8, CommandInput.Strict) ?? throw new JsonException();

    /// <param name="sheet">The answers in the order of the file.</param>
    /// <param name="fault">The item whose answer is no option, number, true or false.</param>
    public bool TryRead(out FilledSheet sheet, out string fault)
    {
        var answers = new List<SheetAnswer>();
        (sheet, fault) = (new FilledSheet(), "answers");
        if (Answers.ValueKind is not (JsonValueKind.Object or JsonValueKind.Undefined or JsonValueKind.Null))
            return false;
        if (Answers.ValueKind == JsonValueKind.Object)
            foreach (var property in Answers.EnumerateObject())
                foreach (var value in property.Value.ValueKind == JsonValueKind.Array ? [.. property.Value.EnumerateArray()] : (IReadOnlyList<JsonElement>)[property.Value])
                {
                    fault = property.Name;
                    if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                        return false;
                    if (Written(value) is { } written)
                        answers.Add(new SheetAnswer(property.Name, written));
                }

        sheet = new FilledSheet { Column = Column, Answers = answers, Totals = Totals };
        return true;
    }

    // Null and an empty text are items that were left blank.
    private static string? Written(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => SheetAnswer.Yes,
        JsonValueKind.False => SheetAnswer.No,
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.String when !string.IsNullOrWhiteSpace(value.GetString()) => value.GetString()!.Trim(),
        _ => null,
    };
}
