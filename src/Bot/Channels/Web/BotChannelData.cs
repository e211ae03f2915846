namespace CauNoi.Bot.Channels.Web;

/// <summary>The answer in its parts, for a page that lays them out itself.</summary>
/// <param name="Text">The text in the bot's own small Markdown, without the sources.</param>
public sealed record BotChannelData(string Text, IReadOnlyList<Citation> Sources);
