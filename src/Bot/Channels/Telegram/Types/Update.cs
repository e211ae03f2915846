namespace CauNoi.Bot.Channels.Telegram.Types;

/// <summary>One thing that happened; at most one of the optional parts is present.</summary>
public sealed record Update
{
    public required long UpdateId { get; init; }

    public Message? Message { get; init; }

    public CallbackQuery? CallbackQuery { get; init; }
}
