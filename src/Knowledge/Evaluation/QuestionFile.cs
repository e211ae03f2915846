using System.Text.Json;
using CauNoi.Knowledge.Content;

namespace CauNoi.Knowledge.Evaluation;

/// <summary>A file of evaluation questions: one JSON object a line.</summary>
public static class QuestionFile
{
    /// <summary>Questions that are never learnt from, by which the topics are measured.</summary>
    public const string HeldOutFolder = "held-out";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <exception cref="ContentException">Names the line that is no question.</exception>
    public static List<EvalQuestion> Parse(string file, IEnumerable<string> lines)
    {
        var questions = new List<EvalQuestion>();
        foreach (var (index, line) in lines.Index().Where(l => !string.IsNullOrWhiteSpace(l.Item)))
        {
            try
            {
                questions.Add(JsonSerializer.Deserialize<EvalQuestion>(line, Options) ?? throw new JsonException());
            }
            catch (JsonException)
            {
                throw new ContentException(new ContentFault(file, index + 1, "not a question with q and ids"));
            }
        }

        return questions;
    }

    /// <summary>All held-out questions of the content, conversations left out; none if the folder is missing.</summary>
    /// <exception cref="ContentException">Names the line that is no question.</exception>
    public static IReadOnlyList<EvalQuestion> HeldOut(ContentFolder folder) =>
        Directory.Exists(Path.Combine(folder.Path, HeldOutFolder))
            ? [.. folder.Files(HeldOutFolder, "*.jsonl").SelectMany(f => Parse(f, folder.ReadText(f).Split('\n').Select(l => IsConversation(l) ? "" : l)))]
            : [];

    private static bool IsConversation(string line) => line.TrimStart().StartsWith("{\"turns\"", StringComparison.Ordinal);
}
