using CauNoi.Bot.Channels.Files;
using CauNoi.Data.Messaging;

namespace CauNoi.Bot.Tests.Hosting;

/// <summary>What people send on the channel of the tests; kept as the page keeps it.</summary>
public sealed class SentFiles(AttachmentReader files) : IReceivedFiles
{
    public string Channel => "test";

    public async Task<FileReading> ReadAsync(ConversationAddress from, string reference, CancellationToken ct) =>
        await files.ReadAsync(from, Guid.Parse(reference), ct) is { } file ? new FileReading.Found(file.Bytes) : new FileReading.Gone();
}
