namespace CauNoi.Bot.Channels.Files;

/// <summary>A file that a person sent. Its bytes are fetched only when a skill asks for them: see <see cref="ReceivedFiles"/>.</summary>
public sealed record ReceivedFile
{
    public required ReceivedFileKind Kind { get; init; }

    /// <summary>As the person's device calls it; without a path. Untrusted.</summary>
    public string Name { get; init; } = "";

    /// <summary>As the person's device claims. Untrusted.</summary>
    public string MediaType { get; init; } = "";

    /// <summary>Bytes; null if the platform did not say.</summary>
    public long? Size { get; init; }

    /// <summary>By which the channel finds the content; null if it is not kept.</summary>
    public string? Reference { get; init; }
}

public enum ReceivedFileKind
{
    Document,

    /// <summary>May show an identity card: never fetched, never kept.</summary>
    Picture,
}
