using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CauNoi.Bot.Tests.Telegram;

/// <summary>Reads the platform's HTML, and takes only what its reference allows: known tags, properly nested, everything else escaped.</summary>
internal static partial class FakeMarkup
{
    /// <summary>The text of a message as a person reads it.</summary>
    /// <exception cref="FormatException">The markup is at fault.</exception>
    public static string PlainOf(JsonObject message, string field = "text")
    {
        var text = message[field]?.GetValue<string>() ?? "";
        return message["parse_mode"] is null ? text : PlainOf(text);
    }

    /// <exception cref="FormatException">The markup is at fault.</exception>
    public static string PlainOf(string html)
    {
        var plain = new StringBuilder();
        var open = new Stack<string>();
        var at = 0;
        while (at < html.Length)
        {
            var token = Token().Match(html, at);
            if (!token.Success || token.Index != at)
                throw new FormatException($"unexpected '{html[at]}' at offset {at}");
            at += token.Length;
            if (token.Groups["end"] is { Success: true } end)
                Close(open, end.Value);
            else if (token.Groups["tag"] is { Success: true } tag)
                open.Push(tag.Value);
            else if (token.Groups["link"].Success)
                open.Push("a");
            else
                plain.Append(WebUtility.HtmlDecode(token.Value));
        }

        return open.Count == 0 ? plain.ToString() : throw new FormatException($"can't find end tag corresponding to start tag {open.Peek()}");
    }

    private static void Close(Stack<string> open, string name)
    {
        if (open.Count == 0 || open.Pop() != name)
            throw new FormatException($"unexpected end tag {name}");
    }

    [GeneratedRegex("""</(?<end>b|i|u|s|code|pre|a|blockquote)>|<(?<tag>b|i|u|s|code|pre|blockquote)>|<(?<link>a) href="[^"<>]+">|&(?:lt|gt|amp|quot);|[^<>&]+""")]
    private static partial Regex Token();
}
