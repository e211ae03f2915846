namespace CauNoi.Bot.Channels.Telegram.Types;

public sealed record User
{
    public long Id { get; init; }

    public bool IsBot { get; init; }

    public string? Username { get; init; }
}
