using System.Text;

namespace CauNoi.Bot.Channels.Telegram;

/// <summary>Renders an activity as the platform's HTML. Whatever the text holds, the result is well-formed.</summary>
public static class TelegramHtml
{
    /// <summary>UTF-16 units of one message, tags not counted.</summary>
    public const int LongestMessage = 4_096;

    private const string Bold = "**";

    /// <returns>One text a message, in order; none if there is nothing to say.</returns>
    public static IReadOnlyList<TelegramText> Render(OutgoingActivity activity)
    {
        var target = new FormattedText();
        AddBody(target, Clean(activity.Text));
        AddSources(target, activity.Sources);
        return target.Split(LongestMessage);
    }

    private static void AddBody(FormattedText target, string text)
    {
        var blankLines = 0;
        foreach (var line in text.Split('\n').Select(l => l.TrimEnd()))
        {
            if (line == "")
            {
                blankLines++;
                continue;
            }

            if (target.Length > 0)
                target.Append(blankLines > 0 ? "\n\n" : "\n");
            blankLines = 0;
            AddLine(target, line);
        }
    }

    private static void AddLine(FormattedText target, string line)
    {
        var item = line.TrimStart();
        if (item.StartsWith("- ", StringComparison.Ordinal))
            line = string.Concat(line.AsSpan(0, line.Length - item.Length), "• ", item.AsSpan(2).TrimStart());
        AddInline(target, line);
    }

    private static void AddInline(FormattedText target, string line)
    {
        var at = 0;
        while (line.IndexOf(Bold, at, StringComparison.Ordinal) is var open and >= 0)
        {
            var from = open + Bold.Length;
            var to = line.IndexOf(Bold, from, StringComparison.Ordinal);
            if (to < 0)
                break;
            if (CanBeBold(line.AsSpan(from, to - from)))
            {
                target.Append(line[at..open]).Append(line[from..to], "<b>", "</b>");
                at = to + Bold.Length;
            }
            else
            {
                target.Append(line[at..from]);
                at = from;
            }
        }

        target.Append(line[at..]);
    }

    private static bool CanBeBold(ReadOnlySpan<char> text) => text.Length > 0 && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]);

    private static void AddSources(FormattedText target, IReadOnlyList<Citation> sources)
    {
        var separator = target.Length > 0 ? "\n\n" : "";
        foreach (var source in sources)
        {
            var text = Clean(source.Text).ReplaceLineEndings(" ").Trim();
            if (text == "")
                continue;
            target.Append(separator + "📌 ");
            if (LinkOf(source.Url) is { } link)
                target.Append(text, $"<i><a href=\"{FormattedText.Escape(link)}\">", "</a></i>");
            else
                target.Append(text, "<i>", "</i>");
            separator = "\n";
        }
    }

    private static string? LinkOf(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? Clean(uri.AbsoluteUri)
            : null;

    /// <summary>Leaves out what has no place in a message: control characters, half characters, other systems' line ends.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is not ('\n' or '\t') && (Rune.IsControl(rune) || rune.Value is 0xFFFE or 0xFFFF))
                continue;
            clean.Append(rune);
        }

        return clean.ToString();
    }
}
