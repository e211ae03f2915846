using CauNoi.Knowledge.Content;

namespace CauNoi.Knowledge.Faq;

/// <summary>The file form of an entry: YAML front matter between two lines of "---", then the answer in Markdown.</summary>
public static class FaqFile
{
    private const string Fence = "---\n";

    /// <exception cref="ContentException">Names the file and the line.</exception>
    public static FaqEntry Parse(string file, string text) => Parse<FaqEntry>(file, text, out var answer) with { File = file, Answer = answer };

    /// <summary>Reads the front matter as any type, and the answer beside it.</summary>
    /// <exception cref="ContentException">Names the file and the line.</exception>
    internal static T Parse<T>(string file, string text, out string answer)
    {
        if (!text.StartsWith(Fence, StringComparison.Ordinal))
            throw new ContentException(new ContentFault(file, 1, "the file must begin with a line '---' and its front matter"));
        var end = text.IndexOf("\n" + Fence, Fence.Length - 1, StringComparison.Ordinal);
        if (end < 0)
            throw new ContentException(new ContentFault(file, 1, "the front matter has no closing line '---'"));
        var frontMatter = text[Fence.Length..(end + 1)];
        answer = text[(end + 1 + Fence.Length)..].Trim();
        return ContentFolder.ParseYaml<T>(file, frontMatter, linesBefore: 1);
    }
}
