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

    /// <summary>1-based line of the last list item that reads <paramref name="item"/>, quoted or not; 1 if there is none.</summary>
    public int LineOfItem(string item)
    {
        var at = Array.FindLastIndex(Text.Split('\n'), l => l.Trim() is ['-', ' ', .. var value] && value.Trim().Trim('"', '\'') == item);
        return at < 0 ? 1 : at + 1;
    }

    /// <summary>1-based line of the fence after which the answer begins.</summary>
    public int LineOfAnswer() => Array.IndexOf(Text.Split('\n'), "---", 1) + 1;
}
