using CauNoi.Bot.Channels.Files;
using CauNoi.Data.Messaging;
using CauNoi.Data.Storage;
using Microsoft.Extensions.Options;

namespace CauNoi.Bot.Channels.Web;

/// <summary>Puts uploaded files where skills find them.</summary>
public sealed class UploadKeeper(FileStore store, CauNoiContext db, IOptions<FileSettings> settings, TimeProvider clock)
{
    /// <returns>The files in the form that skills know, with references to those that are kept. Saved.</returns>
    public async Task<IReadOnlyList<ReceivedFile>> KeepAsync(string conversationId, IReadOnlyList<UploadedFile> files, CancellationToken ct)
    {
        var owner = new ConversationAddress(WebChannel.ChannelName, conversationId);
        var kept = files.Select(f => Keep(owner, f)).ToList();
        await db.SaveChangesAsync(ct);
        return kept;
    }

    private ReceivedFile Keep(ConversationAddress owner, UploadedFile upload)
    {
        if (upload.Content is not { } content)
            return upload.File;
        var id = store.Add(owner, new FileContent(upload.File.Name, upload.File.MediaType, content), clock.GetUtcNow(), settings.Value.Life);
        return upload.File with { Reference = id.ToString() };
    }
}
