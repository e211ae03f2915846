using System.Text.Json;
using CauNoi.Data.Messaging;

namespace CauNoi.Bot.Channels.Web;

/// <summary>Reads the kept exchange of a conversation, a piece at a time.</summary>
public sealed class TranscriptReader(IServiceScopeFactory scopes)
{
    /// <summary>Most activities in one answer.</summary>
    public const int PageSize = 100;

    /// <summary>What came after the given entry, and the number of the last entry in it.</summary>
    public async Task<(ActivitySet Set, long Last)> ReadAfterAsync(string conversationId, long after, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var entries = await scope.ServiceProvider.GetRequiredService<Transcript>().ReadAfterAsync(conversationId, after, PageSize, ct);
        var last = entries.Count == 0 ? after : entries[^1].Id;
        return (new ActivitySet([.. entries.Select(Read)], Watermark.Of(last)), last);
    }

    private static Activity Read(TranscriptEntry entry) =>
        JsonSerializer.Deserialize(entry.Payload, DirectLineJson.Wire.Activity)
            ?? throw new JsonException($"Transcript entry {entry.Id} is empty.");
}
