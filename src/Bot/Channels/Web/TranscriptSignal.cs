namespace CauNoi.Bot.Channels.Web;

/// <summary>Tells the streams of this instance that their conversation has grown. Other instances find out by looking.</summary>
public sealed class TranscriptSignal
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, HashSet<TranscriptSubscription>> _subscriptions = [];

    public TranscriptSubscription Subscribe(string conversationId)
    {
        var subscription = new TranscriptSubscription(this, conversationId);
        lock (_gate)
        {
            if (!_subscriptions.TryGetValue(conversationId, out var others))
                _subscriptions[conversationId] = others = [];
            others.Add(subscription);
        }

        return subscription;
    }

    public void Wake(string conversationId)
    {
        lock (_gate)
        {
            if (!_subscriptions.TryGetValue(conversationId, out var subscriptions))
                return;
            foreach (var subscription in subscriptions)
                subscription.Wake();
        }
    }

    internal void Unsubscribe(TranscriptSubscription subscription)
    {
        lock (_gate)
        {
            if (!_subscriptions.TryGetValue(subscription.ConversationId, out var others))
                return;
            others.Remove(subscription);
            if (others.Count == 0)
                _subscriptions.Remove(subscription.ConversationId);
        }
    }
}
