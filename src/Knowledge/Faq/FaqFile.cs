using CauNoi.Knowledge.Content;

namespace CauNoi.Knowledge.Faq;

/// <summary>The file form of an entry: YAML front matter between two lines of "---", then the answer in Markdown.</summary>
public static class FaqFile
{
    private const string Fence = "---\n";

    /// <exception cref="ContentException">Names the file and the line.</exception>
    public static FaqEntry Parse(string file, string text)
    {
        if (!text.StartsWith(Fence, StringComparison.Ordinal))
            throw new ContentException(new ContentFault(file, 1, "the file must begin with a line '---' and its front matter"));
        var end = text.IndexOf("\n" + Fence, Fence.Length - 1, StringComparison.Ordinal);
        if (end < 0)
            throw new ContentException(new ContentFault(file, 1, "the front matter has no closing line '---'"));
        var frontMatter = text[Fence.Length..(end + 1)];
        var entry = ContentFolder.ParseYaml<FaqEntry>(file, frontMatter, linesBefore: 1);
        return entry with { File = file, Answer = text[(end + 1 + Fence.Length)..].Trim() };
    }
}
