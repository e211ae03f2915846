namespace CauNoi.Knowledge.Faq;

/// <summary>An entry with the text it was read from, so that a fault can name its line.</summary>
public sealed record FaqSource(FaqEntry Entry, string Text)
{
    /// <summary>1-based line of the first line that begins with <paramref name="start"/>; 1 if there is none.</summary>
    public int LineOf(string start)
    {
        var lines = Text.Split('\n');
        var at = Array.FindIndex(lines, l => l.TrimStart().StartsWith(start, StringComparison.Ordinal));
        return at < 0 ? 1 : at + 1;
    }
}
