namespace CauNoi.Knowledge.Content;

/// <summary>Something wrong in a content file.</summary>
/// <param name="File">Path relative to the content folder.</param>
/// <param name="Line">1-based line.</param>
/// <param name="Message">What is wrong and what is expected, for the person who edits the content.</param>
public sealed record ContentFault(string File, int Line, string Message)
{
    public override string ToString() => $"{File}:{Line}: {Message}";

    /// <summary>A fault at the last line that ends with <paramref name="mark"/>: of rows that must not be repeated, the repetition.</summary>
    internal static ContentFault At(string file, string text, string mark, string message) =>
        new(file, Math.Max(0, Array.FindLastIndex(text.Split('\n'), line => line.EndsWith(mark, StringComparison.Ordinal))) + 1, message);
}
