using System.Text.Json;
using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Tests.RealContent;

[Collection(RealContentCollection.Name)]
public sealed class EvaluationLinesTests(RealKnowledge real)
{
    [Fact]
    public void No_phrasing_of_the_content_is_a_line_that_it_is_measured_by()
    {
        var lines = Lines(turns: int.MaxValue);
        var phrasings = real.Base.Faq.Topics.SelectMany(t => t.Versions).SelectMany(v => v.Questions.Append(v.Title))
            .Concat(real.Replies.All.SelectMany(r => r.Phrases.Concat(r.Always).Concat(r.Questions)));
        var copied = phrasings.Where(p => lines.Contains(Normalised(p))).Distinct().ToList();

        Assert.NotEmpty(lines);
        Assert.True(copied.Count == 0, string.Join('\n', copied));
    }

    // A later turn may be as little as "how much", which may well stand in such a list.
    [Fact]
    public void Nor_is_a_word_sequence_that_switches_a_reply_off()
    {
        var lines = Lines(turns: 1);
        var copied = real.Replies.All.SelectMany(r => r.Unless).Where(p => lines.Contains(Normalised(p))).Distinct().ToList();

        Assert.True(copied.Count == 0, string.Join('\n', copied));
    }

    [Theory]
    [InlineData("Hộ nghèo, là gì?!", "ho ngheo la gi")]
    [InlineData("  HỘ\tNGHE\u0300O… ", "ho ngheo")]
    [InlineData("Đường điện", "duong dien")]
    [InlineData("???", "")]
    public void Lines_are_compared_without_marks_case_punctuation_and_form(string line, string normalised) => Assert.Equal(normalised, Normalised(line));

    // A single word ("alo") is nobody's question.
    private static HashSet<string> Lines(int turns) =>
        Directory.GetFiles(Path.Combine(RepositoryRoot.Content, "held-out"), "*.jsonl").Concat(RepositoryRoot.SharedFiles("eval", "*.jsonl"))
            .SelectMany(File.ReadLines).Where(l => l.Length > 0).SelectMany(l => Questions(l).Take(turns))
            .Select(Normalised).Where(q => q.Contains(' ')).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Questions(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.TryGetProperty("turns", out var turns)
            ? [.. turns.EnumerateArray().Select(t => t.GetString()!)]
            : [json.RootElement.GetProperty("q").GetString()!];
    }

    private static string Normalised(string text)
    {
        var letters = VietnameseLetters.Fold(text).Select(c => char.IsLetterOrDigit(c) ? c : ' ');
        return string.Join(' ', string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
