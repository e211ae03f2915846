using System.Text.RegularExpressions;

namespace CauNoi.Bot.Channels.Telegram;

/// <summary>To whom a text is said, and what is said without the form of address: "/help@bot" is "help", and "/start" is nothing.</summary>
internal sealed partial record TelegramAddress(string Text)
{
    public bool IsForUs { get; private init; }

    /// <summary>A command to a bot of another name.</summary>
    public bool IsForOthers { get; private init; }

    public static TelegramAddress Of(string written, string? username)
    {
        if (Command().Match(written) is { Success: true } command)
            return OfCommand(command, written[command.Length..].Trim(), username);
        var (text, isMentioned) = WithoutMention(written, username);
        return new TelegramAddress(text) { IsForUs = isMentioned };
    }

    private static TelegramAddress OfCommand(Match command, string rest, string? username)
    {
        var name = command.Groups["name"].Value;
        var addressee = command.Groups["bot"];
        var isForUs = !addressee.Success || IsSameName(addressee.ValueSpan, username);
        var isStart = name.Equals("start", StringComparison.OrdinalIgnoreCase);
        return new TelegramAddress(isStart ? rest : $"{name} {rest}".TrimEnd()) { IsForUs = isForUs, IsForOthers = !isForUs };
    }

    private static (string Text, bool IsMentioned) WithoutMention(string written, string? username)
    {
        var ours = Mention().Matches(written).Where(m => IsSameName(m.Groups["bot"].ValueSpan, username)).ToList();
        var text = written;
        foreach (var mention in Enumerable.Reverse(ours))
            text = text.Remove(mention.Index, mention.Length);
        return (text.Trim(), ours.Count > 0);
    }

    private static bool IsSameName(ReadOnlySpan<char> name, string? username) =>
        !string.IsNullOrEmpty(username) && name.Equals(username, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^/(?<name>[A-Za-z0-9_]{1,64})(@(?<bot>[A-Za-z0-9_]+))?(?=\s|$)")]
    private static partial Regex Command();

    [GeneratedRegex(@"(?<![A-Za-z0-9_@.])@(?<bot>[A-Za-z0-9_]+)")]
    private static partial Regex Mention();
}
