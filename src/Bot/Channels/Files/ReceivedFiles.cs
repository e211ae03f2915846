using CauNoi.Data.Messaging;
using Microsoft.Extensions.Options;

namespace CauNoi.Bot.Channels.Files;

/// <summary>Fetches what a person sent, whatever the channel. A skill asks only for files of people who may send them.</summary>
public sealed class ReceivedFiles(IEnumerable<IReceivedFiles> channels, IOptions<FileSettings> settings)
{
    public int LargestMegabytes => settings.Value.LargestMegabytes;

    public bool IsTooLarge(ReceivedFile file) => file.Size > settings.Value.LargestBytes;

    /// <param name="from">The conversation in which the file was sent.</param>
    public async Task<FileReading> ReadAsync(ConversationAddress from, ReceivedFile file, CancellationToken ct)
    {
        if (IsTooLarge(file))
            return new FileReading.TooLarge();
        var channel = channels.SingleOrDefault(c => c.Channel == from.Channel);
        return channel is null || file.Reference is null ? new FileReading.Gone() : await channel.ReadAsync(from, file.Reference, ct);
    }
}
