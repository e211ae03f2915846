using System.Text;

namespace CauNoi.Bot.Channels.Telegram;

/// <summary>Literal text with marks on stretches of it; the marks cannot be confused with the text, nor broken by cutting it.</summary>
internal sealed class FormattedText
{
    private readonly StringBuilder _text = new();
    private readonly List<Mark> _marks = [];

    public int Length => _text.Length;

    public FormattedText Append(string text)
    {
        _text.Append(text);
        return this;
    }

    /// <param name="open">Well-formed tags, put before the text.</param>
    /// <param name="close">Their ends, put after it.</param>
    public FormattedText Append(string text, string open, string close)
    {
        _marks.Add(new Mark(_text.Length, _text.Length + text.Length, open, close));
        return Append(text);
    }

    /// <summary>The text in pieces of at most <paramref name="longest"/> characters.</summary>
    public IReadOnlyList<TelegramText> Split(int longest)
    {
        var text = _text.ToString();
        return [.. TextSplitter.Split(text, longest).Select(range => new TelegramText(ToHtml(text, range), text[range]))];
    }

    private string ToHtml(string text, Range range)
    {
        var (from, length) = range.GetOffsetAndLength(text.Length);
        var to = from + length;
        var html = new StringBuilder(length + 64);
        var at = from;
        foreach (var mark in _marks.Where(m => m.To > from && m.From < to))
        {
            var start = Math.Max(mark.From, from);
            var end = Math.Min(mark.To, to);
            html.Append(Escape(text[at..start])).Append(mark.Open).Append(Escape(text[start..end])).Append(mark.Close);
            at = end;
        }

        return html.Append(Escape(text[at..to])).ToString();
    }

    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal);

    private sealed record Mark(int From, int To, string Open, string Close);
}
