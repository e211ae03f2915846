using System.Text.Json;
using CauNoi.Knowledge.Evaluation;
using CauNoi.Knowledge.Tests;

namespace CauNoi.Benchmarks;

/// <summary>Questions of the repository's content that nothing was learnt from.</summary>
internal static class HeldOutQuestions
{
    /// <summary>How many are asked in a round; figures are reported for one.</summary>
    public const int Count = 1000;

    /// <summary>Evenly spread over the file.</summary>
    public static IReadOnlyList<string> Read()
    {
        var lines = File.ReadAllLines(Path.Combine(RepositoryRoot.Content, "held-out", "questions.jsonl"));
        if (lines.Length < Count)
            throw new InvalidDataException($"fewer than {Count} held-out questions");
        return [.. Enumerable.Range(0, Count).Select(i => JsonSerializer.Deserialize<EvalQuestion>(lines[i * lines.Length / Count], JsonSerializerOptions.Web)!.Text)];
    }
}
