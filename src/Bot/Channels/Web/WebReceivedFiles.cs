using CauNoi.Bot.Channels.Files;
using CauNoi.Data.Messaging;

namespace CauNoi.Bot.Channels.Web;

/// <summary>What was uploaded on the page.</summary>
public sealed class WebReceivedFiles(AttachmentReader files) : IReceivedFiles
{
    public string Channel => WebChannel.ChannelName;

    public async Task<FileReading> ReadAsync(ConversationAddress from, string reference, CancellationToken ct) =>
        Guid.TryParse(reference, out var id) && await files.ReadAsync(from, id, ct) is { } file
            ? new FileReading.Found(file.Bytes)
            : new FileReading.Gone();
}
