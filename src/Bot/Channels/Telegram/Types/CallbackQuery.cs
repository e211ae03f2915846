namespace CauNoi.Bot.Channels.Telegram.Types;

/// <summary>A pressed button.</summary>
public sealed record CallbackQuery
{
    public required string Id { get; init; }

    public required User From { get; init; }

    /// <summary>The message that the button hangs on.</summary>
    public Message? Message { get; init; }

    public string? Data { get; init; }
}
