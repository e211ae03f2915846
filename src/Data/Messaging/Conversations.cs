using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Messaging;

public sealed class Conversations(CauNoiContext db)
{
    /// <summary>The conversation, tracked by the caller's unit of work; a new one if the bot has not met it.</summary>
    public async Task<Conversation> GetOrAddAsync(string channel, string conversationId, DateTimeOffset now, CancellationToken ct)
    {
        var conversation = await db.Conversations.SingleOrDefaultAsync(c => c.Channel == channel && c.ConversationId == conversationId, ct);
        if (conversation is null)
        {
            conversation = new Conversation { Channel = channel, ConversationId = conversationId, LastActivityAt = now };
            db.Conversations.Add(conversation);
        }

        conversation.LastActivityAt = now;
        return conversation;
    }
}
