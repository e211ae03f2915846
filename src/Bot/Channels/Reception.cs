using CauNoi.Bot.Conversations;
using CauNoi.Data.Messaging;

namespace CauNoi.Bot.Channels;

/// <summary>Where every channel hands in what it received: once this returns, the message is safe and will be answered once.</summary>
public sealed class Reception(Inbox inbox, TurnSignal signal, TimeProvider clock)
{
    /// <summary>Longest text that is kept; the rest of an over-long message is cut from its middle.</summary>
    public const int LongestText = 4_096;

    /// <returns>False if this message was handed in before.</returns>
    public async Task<bool> AcceptAsync(IncomingActivity activity, CancellationToken ct)
    {
        var text = activity.Text.Replace("\0", "", StringComparison.Ordinal);
        if (text.Length > LongestText)
            text = string.Concat(text.AsSpan(0, LongestText / 2), " … ", text.AsSpan(text.Length - LongestText / 2));
        var payload = ActivityJson.Write(activity with { Text = text });
        var isNew = await inbox.AcceptAsync(activity.Channel, activity.Id, activity.ConversationId, payload, clock.GetUtcNow(), ct);
        if (isNew)
            signal.Wake();
        return isNew;
    }
}
