namespace CauNoi.Bot.Channels.Telegram.Types;

/// <summary>The reference's "File": where something sent can be fetched, for an hour.</summary>
public sealed record TelegramFile
{
    public required string FileId { get; init; }

    /// <summary>Bytes.</summary>
    public long? FileSize { get; init; }

    /// <summary>Below the address of files; missing if it cannot be fetched.</summary>
    public string? FilePath { get; init; }
}
