using CauNoi.Knowledge.Faq;

namespace CauNoi.Knowledge.Tests.Faq;

/// <summary>A faultless FAQ file of the tests' own, to be spoilt in one place.</summary>
internal static class SampleFile
{
    public const string Path = "faq/thu-nghiem/gieng-chung.md";

    public static string Text { get; } = $"""
        ---
        id: gieng-chung
        title: Giếng chung của xóm ai coi?
        label: Giếng chung
        category: thu-nghiem
        audience: [resident, hamlet]
        questions:
        {Questions("giếng chung hỏi lần", 30)}
        area: national
        valid_from: 2026-01-01
        valid_to: 2026-12-31
        sources:
          - document: Quy ước bịa ra để thử
            article: Điều 1
        reviewed_on: 2026-11-22
        related: []
        ---
        Xóm cử người **coi giếng**.

        - Mỗi năm đổi một lần.

        """.ReplaceLineEndings("\n");

    public static string Questions(string stem, int count) => string.Join('\n', Enumerable.Range(1, count).Select(n => $"  - {stem} {n}"));

    public static FaqSource Source(string path, string text) => new(FaqFile.Parse(path, text), text);

    public static string With(string old, string @new) => Change(Text, old, @new);

    public static string Change(string text, string old, string @new)
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        return text.Replace(old, @new, StringComparison.Ordinal);
    }

    /// <summary>1-based line of the only line that reads so.</summary>
    public static int Line(string text, string line) => 1 + text.Split('\n').Index().Single(l => l.Item == line).Index;
}
