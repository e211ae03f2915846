using System.Text;

namespace CauNoi.Bot.Channels.Web;

/// <summary>The bot's small Markdown as full Markdown, for clients that know all of it: what is literal for us must be literal for them.</summary>
internal static class DirectLineMarkdown
{
    private const string Special = @"\`_[]<>~|&";

    public static string Text(OutgoingActivity activity)
    {
        var text = new StringBuilder();
        AppendEscaped(text, activity.Text);
        if (activity.Sources.Count > 0)
            text.Append("\n\n📌 ").AppendJoin("; ", activity.Sources.Select(Source));
        return text.ToString();
    }

    /// <summary>True for addresses that a client may be sent to.</summary>
    public static bool IsLink(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http";

    private static string Source(Citation source)
    {
        var text = new StringBuilder();
        AppendEscaped(text, source.Text);
        return IsLink(source.Url) ? $"[{text}](<{new Uri(source.Url!).AbsoluteUri}>)" : text.ToString();
    }

    private static void AppendEscaped(StringBuilder output, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var isBold = text[i] == '*' && i + 1 < text.Length && text[i + 1] == '*';
            var opensLine = i == 0 || text[i - 1] == '\n';
            if (isBold)
                output.Append(text[i++]);
            else if (text[i] == '*' || Special.Contains(text[i], StringComparison.Ordinal) || (opensLine && (text[i] is '#' or '+')))
                output.Append('\\');
            output.Append(text[i]);
        }
    }
}
