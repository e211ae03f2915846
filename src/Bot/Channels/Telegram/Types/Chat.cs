namespace CauNoi.Bot.Channels.Telegram.Types;

/// <param name="Type">"private", "group", "supergroup" or "channel".</param>
public sealed record Chat(long Id, string Type);
