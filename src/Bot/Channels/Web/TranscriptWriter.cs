using System.Text.Json;
using CauNoi.Data.Messaging;

namespace CauNoi.Bot.Channels.Web;

/// <summary>Adds to the kept exchange of a conversation and wakes whoever reads along. The same key again changes nothing.</summary>
public sealed class TranscriptWriter(IServiceScopeFactory scopes, TranscriptSignal signal, TimeProvider clock)
{
    public async Task AppendAsync(string conversationId, string key, Activity activity, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var complete = activity with
        {
            Timestamp = now,
            ChannelId = "directline",
            Conversation = new ConversationAccount(conversationId),
        };
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Transcript>()
            .AppendAsync(conversationId, key, JsonSerializer.Serialize(complete, DirectLineJson.Wire.Activity), now, ct);
        signal.Wake(conversationId);
    }
}
