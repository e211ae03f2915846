using System.Text;
using System.Text.Json;

namespace CauNoi.Knowledge.Tests.RealContent;

[Collection(RealContentCollection.Name)]
public sealed class EvaluationLinesTests(RealKnowledge real)
{
    // A single word ("alo") is nobody's question.
    [Fact]
    public void No_phrasing_of_the_content_is_a_line_of_the_evaluation_files()
    {
        var lines = RepositoryRoot.SharedFiles("eval", "*.jsonl").SelectMany(File.ReadLines)
            .Where(l => l.Length > 0).SelectMany(Questions).Select(Normalised).Where(q => q.Contains(' ')).ToHashSet(StringComparer.Ordinal);
        var replies = real.Replies().All;
        var phrasings = real.Base.Faq.Topics.SelectMany(t => t.Versions).SelectMany(v => v.Questions)
            .Concat(replies.SelectMany(r => r.Phrases.Concat(r.Always).Concat(r.Unless).Concat(r.Questions)));
        var copied = phrasings.Where(p => lines.Contains(Normalised(p))).ToList();

        Assert.Empty(copied);
    }

    [Theory]
    [InlineData("Hộ nghèo, là gì?!", "hộ nghèo là gì")]
    [InlineData("  HỘ\tNGHE\u0300O… ", "hộ nghèo")]
    [InlineData("???", "")]
    public void Lines_are_compared_without_case_punctuation_and_form(string line, string normalised) => Assert.Equal(normalised, Normalised(line));

    private static IEnumerable<string> Questions(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.TryGetProperty("turns", out var turns)
            ? [.. turns.EnumerateArray().Select(t => t.GetString()!)]
            : [json.RootElement.GetProperty("q").GetString()!];
    }

    private static string Normalised(string text)
    {
        var letters = text.Normalize(NormalizationForm.FormC).ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ');
        return string.Join(' ', string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
