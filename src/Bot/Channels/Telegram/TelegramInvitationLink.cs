namespace CauNoi.Bot.Channels.Telegram;

/// <summary>Opens a chat with our bot that begins with <c>/start CODE</c>.</summary>
public sealed class TelegramInvitationLink : IInvitationLink
{
    private volatile string? _username;

    /// <summary>The bot's own name; null until the platform has told it.</summary>
    public string? Username
    {
        get => _username;
        set => _username = value;
    }

    public Uri? AddressFor(string code) => Username is { Length: > 0 } name ? new Uri($"https://t.me/{name}?start={code}") : null;
}
