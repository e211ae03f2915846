namespace CauNoi.Bot.Channels.Telegram;

/// <summary>Cuts a long text where a reader would: after a paragraph, a line, a word.</summary>
internal static class TextSplitter
{
    /// <returns>The pieces in order, without the white space around them; none is empty.</returns>
    public static IEnumerable<Range> Split(string text, int longest)
    {
        var from = SkipSpace(text, 0);
        while (from < text.Length)
        {
            var to = text.Length - from <= longest ? text.Length : from + LengthOfPiece(text.AsSpan(from, longest + 1));
            yield return from..(from + text.AsSpan(from, to - from).TrimEnd().Length);
            from = SkipSpace(text, to);
        }
    }

    /// <param name="window">The longest possible piece and the character after it.</param>
    private static int LengthOfPiece(ReadOnlySpan<char> window)
    {
        var longest = window.Length - 1;
        var half = longest / 2;
        if (window.LastIndexOf("\n\n") is var paragraph && paragraph >= half)
            return paragraph;
        if (window.LastIndexOf('\n') is var line && line >= half)
            return line;
        if (window.LastIndexOfAny(' ', '\t', '\n') is var word && word >= half)
            return word;
        return char.IsHighSurrogate(window[longest - 1]) ? longest - 1 : longest;
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
