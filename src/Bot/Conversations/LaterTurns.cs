using CauNoi.Bot.Channels;

namespace CauNoi.Bot.Conversations;

/// <summary>Puts off what takes long to a turn of its own, so that the answer to this one can say that it has begun.</summary>
public sealed class LaterTurns(MessageStores stores, TurnSignal signal)
{
    /// <summary>As if the person pressed a button right after this turn; saved with it, or not at all.</summary>
    public async Task AddAsync(Turn turn, string action, CancellationToken ct)
    {
        var activity = turn.Activity with { Id = $"{turn.Activity.Id}/{action}", Text = "", Action = action, Files = [] };
        await stores.Inbox.AcceptAsync(activity.Channel, activity.Id, activity.ConversationId, ActivityJson.Write(activity), turn.Now, ct);
        signal.Wake();
    }
}
