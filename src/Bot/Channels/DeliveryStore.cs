using CauNoi.Bot.Conversations;
using CauNoi.Data.Messaging;
using CauNoi.Data.Storage;

namespace CauNoi.Bot.Channels;

/// <summary>The outbox as a channel's delivery sees it; each call is a unit of work of its own.</summary>
public sealed class DeliveryStore(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DeliveryStore> log)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);
    private const int LongestPauseFrom = 6;

    /// <summary>A pause is as long as planned, give or take this part, so that what failed together is not tried together.</summary>
    private const double Jitter = 0.2;

    /// <summary>Takes what is due, and has wait what the pace of its conversation holds back.</summary>
    /// <param name="channel">Whose messages.</param>
    /// <param name="most">How many may be sent now.</param>
    /// <param name="waitOf">How long a conversation must be left alone.</param>
    /// <param name="ct">Ends the looking.</param>
    /// <returns>What is written down as about to be sent.</returns>
    public async Task<IReadOnlyList<OutboxMessage>> TakeAsync(IChannel channel, int most, Func<string, TimeSpan> waitOf, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var queue = scope.ServiceProvider.GetRequiredService<OutboxQueue>();
        while (true)
        {
            var now = clock.GetUtcNow();
            var due = await queue.DueAsync(channel.Name, most, now, ct);
            var held = due.Select(m => (Message: m, Wait: waitOf(m.ConversationId))).Where(m => m.Wait > TimeSpan.Zero).ToList();
            foreach (var together in held.GroupBy(m => m.Wait))
                await queue.DeferAsync([.. together.Select(m => m.Message)], now + together.Key, ct);
            var free = due.Except(held.Select(m => m.Message)).ToList();
            var begun = await queue.BeginAsync(free, clock.GetUtcNow(), ct);
            if (begun.Count > 0 || due.Count < most)
                return begun;
        }
    }

    public async Task RenewAsync(IReadOnlyCollection<long> ids, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OutboxQueue>().RenewAsync(ids, clock.GetUtcNow(), ct);
    }

    /// <summary>Takes over what a dead instance was sending.</summary>
    public async Task RecoverAsync(IChannel channel, IReadOnlyCollection<long> own, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var queue = scope.ServiceProvider.GetRequiredService<OutboxQueue>();
        var (repeated, unsure) = await queue.RecoverAsync(channel.Name, channel.RefusesRepeats, own, clock.GetUtcNow(), ct);
        if (repeated + unsure > 0)
            log.LogWarning(LogEvents.DeliveryRecovered, "{Channel}: {Repeated} interrupted deliveries are repeated, {Unsure} are left to a person", channel.Name, repeated, unsure);
    }

    /// <summary>How many instances deliver from this database.</summary>
    public async Task<int> InstancesAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Instances>().CountAsync(ct);
    }

    /// <summary>Has what waits in these conversations wait so long, whichever instance would take it.</summary>
    public async Task HoldBackAsync(IChannel channel, IReadOnlyCollection<(string Conversation, TimeSpan Wait)> conversations)
    {
        await using var scope = scopes.CreateAsyncScope();
        var queue = scope.ServiceProvider.GetRequiredService<OutboxQueue>();
        foreach (var together in conversations.Where(c => c.Wait > TimeSpan.Zero).GroupBy(c => c.Wait))
            await queue.HoldBackAsync(channel.Name, [.. together.Select(c => c.Conversation)], clock.GetUtcNow() + together.Key, CancellationToken.None);
    }

    public async Task NoteDeliveredAsync(IReadOnlyCollection<long> ids)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Outbox>().MarkDeliveredAsync(ids, clock.GetUtcNow(), CancellationToken.None);
    }

    public async Task NoteAsync(IChannel channel, OutboxMessage message, Delivery outcome)
    {
        await using var scope = scopes.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<Outbox>();
        switch (outcome)
        {
            case Delivery.StopContact stop:
                await scope.ServiceProvider.GetRequiredService<UnreachablePeople>().StopAsync(message, stop.Reason, CancellationToken.None);
                break;
            case Delivery.Unknown unknown when DeliveryRule.WhenUnknown(message.Priority, channel.RefusesRepeats) == UnknownOutcome.LeaveUnsure:
                log.LogWarning(LogEvents.DeliveryParked, "{Channel}: outbox {OutboxId} may have arrived and is left to a person ({Reason})", message.Channel, message.Id, unknown.Reason);
                await outbox.MarkUnsureAsync(message, unknown.Reason, CancellationToken.None);
                break;
            case Delivery.Unknown unknown:
                await RetryAsync(outbox, message, new Delivery.Retry(unknown.Reason, PartsSent: unknown.PartsSent));
                break;
            case Delivery.Retry retry:
                await RetryAsync(outbox, message, retry);
                break;
            case Delivery.Rejected rejected:
                await ParkAsync(outbox, message, rejected.Reason);
                break;
            default:
                await NoteDeliveredAsync([message.Id]);
                break;
        }
    }

    private async Task RetryAsync(Outbox outbox, OutboxMessage message, Delivery.Retry retry)
    {
        var now = clock.GetUtcNow();
        if (now >= message.GiveUpAt)
        {
            await ParkAsync(outbox, message, retry.Reason);
            return;
        }

        var pause = retry.After ?? PauseAfter(message.Attempts);
        log.LogInformation(LogEvents.DeliveryRetried, "{Channel}: outbox {OutboxId} again in {Seconds} s ({Reason})", message.Channel, message.Id, (int)pause.TotalSeconds, retry.Reason);
        await outbox.RetryAsync(message, now + pause, retry.Reason, retry.PartsSent, CancellationToken.None);
    }

    private async Task ParkAsync(Outbox outbox, OutboxMessage message, string reason)
    {
        log.LogWarning(LogEvents.DeliveryParked, "{Channel}: outbox {OutboxId} is parked after {Attempts} attempts ({Reason})", message.Channel, message.Id, message.Attempts, reason);
        await outbox.MarkParkedAsync(message, reason, CancellationToken.None);
    }

    private static TimeSpan PauseAfter(int attempts)
    {
        var planned = attempts > LongestPauseFrom ? LongestPause : FirstPause * Math.Pow(3, attempts - 1);
        return planned * (1 - Jitter + (2 * Jitter * Random.Shared.NextDouble()));
    }
}
