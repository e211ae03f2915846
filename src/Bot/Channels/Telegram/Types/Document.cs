namespace CauNoi.Bot.Channels.Telegram.Types;

/// <summary>A file that a person sent as a file.</summary>
public sealed record Document
{
    public required string FileId { get; init; }

    public string? FileName { get; init; }

    public string? MimeType { get; init; }

    /// <summary>Bytes.</summary>
    public long? FileSize { get; init; }
}
