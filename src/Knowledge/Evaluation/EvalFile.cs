using System.Text.Json;
using CauNoi.Knowledge.Content;

namespace CauNoi.Knowledge.Evaluation;

/// <summary>A file of evaluation lines: questions (q, ids …), conversations (turns, ids), or both.</summary>
public sealed record EvalFile(IReadOnlyList<EvalQuestion> Questions, IReadOnlyList<EvalConversation> Conversations)
{
    /// <summary>Questions and conversations that are never learnt from, by which the topics are measured.</summary>
    public const string HeldOutFolder = "held-out";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    /// <param name="file">The name for faults.</param>
    /// <param name="lines">One JSON object a line; empty lines are skipped.</param>
    /// <exception cref="ContentException">Names the line that is neither.</exception>
    public static EvalFile Parse(string file, IEnumerable<string> lines)
    {
        var questions = new List<EvalQuestion>();
        var conversations = new List<EvalConversation>();
        foreach (var (index, line) in lines.Index().Where(l => !string.IsNullOrWhiteSpace(l.Item)))
        {
            try
            {
                using var document = JsonDocument.Parse(line);
                if (document.RootElement.TryGetProperty("turns", out _))
                    conversations.Add(Conversation(document.RootElement));
                else
                    questions.Add(document.RootElement.Deserialize<EvalQuestion>(Format) ?? throw new JsonException());
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                throw new ContentException(new ContentFault(file, index + 1, "neither a question with q and ids nor a conversation with as many ids as turns"));
            }
        }

        return new EvalFile(questions, conversations);
    }

    /// <summary>All held-out files of the content together; empty if the folder is missing.</summary>
    /// <exception cref="ContentException">Names the line that cannot be read.</exception>
    public static EvalFile HeldOut(ContentFolder folder)
    {
        if (!Directory.Exists(Path.Combine(folder.Path, HeldOutFolder)))
            return new EvalFile([], []);
        var files = folder.Files(HeldOutFolder, "*.jsonl").Select(f => Parse(f, folder.ReadText(f).Split('\n'))).ToList();
        return new EvalFile([.. files.SelectMany(f => f.Questions)], [.. files.SelectMany(f => f.Conversations)]);
    }

    private static EvalConversation Conversation(JsonElement line)
    {
        var conversation = line.Deserialize<EvalConversation>(Format) ?? throw new JsonException();
        return conversation.Turns.Count == conversation.Ids.Count ? conversation : throw new JsonException();
    }
}
