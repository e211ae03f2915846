using CauNoi.Data.Messaging;

namespace CauNoi.Bot.Channels.Files;

/// <summary>A channel's way to what people sent on it.</summary>
public interface IReceivedFiles
{
    /// <summary>The channel's name.</summary>
    string Channel { get; }

    /// <param name="from">The conversation in which the file was sent.</param>
    /// <param name="reference">The channel's own <see cref="ReceivedFile.Reference"/>.</param>
    Task<FileReading> ReadAsync(ConversationAddress from, string reference, CancellationToken ct);
}
