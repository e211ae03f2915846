namespace CauNoi.Bot.Channels.Telegram;

/// <summary>One message's text: with marks, and the same without them.</summary>
public sealed record TelegramText(string Html, string Plain);
