using CauNoi.Bot.Conversations;
using CauNoi.Data.Messaging;

namespace CauNoi.Bot.Channels.Files;

/// <summary>Gives channels the content of what they send.</summary>
public sealed class AttachmentReader(IServiceScopeFactory scopes, TimeProvider clock, ILogger<AttachmentReader> log)
{
    /// <returns>Null if the file is gone: the message is older than files are kept.</returns>
    public async Task<FileContent?> ReadAsync(ConversationAddress to, Guid reference, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var file = await scope.ServiceProvider.GetRequiredService<FileStore>().ReadAsync(reference, to, clock.GetUtcNow(), ct);
        if (file is null)
            log.LogInformation(LogEvents.FileGone, "{Channel}: file {FileId} is no longer kept", to.Channel, reference);
        return file;
    }
}
