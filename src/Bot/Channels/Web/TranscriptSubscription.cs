using CauNoi.Bot.Conversations;

namespace CauNoi.Bot.Channels.Web;

/// <summary>The bell of one stream; ends with its disposal.</summary>
public sealed class TranscriptSubscription(TranscriptSignal signal, string conversationId) : Signal, IDisposable
{
    public string ConversationId => conversationId;

    public void Dispose() => signal.Unsubscribe(this);
}
