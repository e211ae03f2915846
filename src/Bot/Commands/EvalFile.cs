using System.Text.Json;
using CauNoi.Knowledge.Evaluation;

namespace CauNoi.Bot.Commands;

/// <summary>A file of evaluation lines: questions, or conversations where the first line has "turns".</summary>
public sealed record EvalFile(IReadOnlyList<EvalQuestion> Questions, IReadOnlyList<EvalConversation> Conversations)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    /// <param name="file">One JSON object a line; empty lines are skipped.</param>
    /// <param name="lines">What it holds.</param>
    /// <param name="reason">Which line cannot be read.</param>
    public static bool TryRead(FileInfo file, out EvalFile lines, out string reason)
    {
        var questions = new List<EvalQuestion>();
        var conversations = new List<EvalConversation>();
        lines = new EvalFile(questions, conversations);
        reason = "";
        var number = 0;
        foreach (var line in File.ReadLines(file.FullName))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            try
            {
                if (line.Contains("\"turns\"", StringComparison.Ordinal))
                    conversations.Add(JsonSerializer.Deserialize<EvalConversation>(line, Format)!);
                else
                    questions.Add(JsonSerializer.Deserialize<EvalQuestion>(line, Format)!);
            }
            catch (JsonException)
            {
                reason = $"{file.Name}:{number}: neither a question with q and ids nor a conversation with turns and ids";
                return false;
            }

            if (conversations.Count > 0 && (questions.Count > 0 || conversations[^1].Turns.Count != conversations[^1].Ids.Count))
            {
                reason = $"{file.Name}:{number}: every line must be a conversation with as many ids as turns";
                return false;
            }
        }

        return true;
    }
}
