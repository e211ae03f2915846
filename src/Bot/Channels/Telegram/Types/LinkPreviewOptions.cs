namespace CauNoi.Bot.Channels.Telegram.Types;

public sealed record LinkPreviewOptions(bool IsDisabled);
