using CauNoi.Data.Messaging;

namespace CauNoi.Bot.Commands.Deliveries;

/// <summary>What became of the messages of a storm: the outbox's word against the platform's.</summary>
/// <param name="Received">Messages that arrived.</param>
/// <param name="Lost">Neither arrived nor shown to anybody as not arrived.</param>
/// <param name="Doubled">Arrived more than once.</param>
/// <param name="Unsure">Left to a person because nobody knows.</param>
/// <param name="UnsureArrived">Those of them that did arrive.</param>
/// <param name="Blocked">Stopped because the person has blocked the bot.</param>
public sealed record StormCount(int Received, int Lost, int Doubled, int Unsure, int UnsureArrived, int Blocked)
{
    public static async Task<StormCount> OfAsync(StormDatabase database, CountingPlatform platform, int messages, CancellationToken ct)
    {
        var received = platform.Received;
        var unsure = await database.ChatsAsync(OutboxState.Unsure, ct);
        var parked = await database.ChatsAsync(OutboxState.Parked, ct);
        var stopped = await database.ChatsAsync(OutboxState.Stopped, ct);
        var lost = Enumerable.Range(1, messages).Count(c => !received.ContainsKey(c) && !unsure.Contains(c) && !parked.Contains(c) && !stopped.Contains(c));
        return new StormCount(received.Count, lost, received.Values.Count(n => n > 1), unsure.Count, unsure.Count(received.ContainsKey), stopped.Count);
    }
}
