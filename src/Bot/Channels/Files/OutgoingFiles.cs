using CauNoi.Data.Messaging;
using Microsoft.Extensions.Options;

namespace CauNoi.Bot.Channels.Files;

/// <summary>Where a skill leaves the files of its answer; they are saved with the answer, or not at all.</summary>
public sealed class OutgoingFiles(FileStore store, IOptions<FileSettings> settings, TimeProvider clock)
{
    /// <param name="to">The conversation that the answer goes to.</param>
    /// <param name="altText">What a picture shows; empty for a document.</param>
    public Attachment Add(ConversationAddress to, FileContent file, string altText = "")
    {
        var id = store.Add(to, file, clock.GetUtcNow(), settings.Value.Life);
        return new Attachment(file.Name, file.MediaType, altText, file.Bytes.Length, id);
    }
}
