using CauNoi.Bot.Conversations;
using CauNoi.Data.Messaging;

namespace CauNoi.Bot.Channels;

/// <summary>Delivers what waits in the outbox, each channel at its own pace.</summary>
/// <remarks>
/// A crash between the platform's acceptance and our note of it repeats the message: an answer that somebody waits for is
/// rather repeated than lost. Channels that can tell (see the delivery key) never show it twice.
/// </remarks>
public sealed class DeliveryPump(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DeliveryPump> log)
{
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(2);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);
    private const int LongestPauseFrom = 6;

    /// <summary>Delivers everything of the channel that is due.</summary>
    public async Task DrainAsync(IChannel channel, CancellationToken ct)
    {
        while (await DeliverNextAsync(channel, ct))
        {
        }
    }

    private async Task<bool> DeliverNextAsync(IChannel channel, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<Outbox>();
        var message = await outbox.ClaimAsync(channel.Name, clock.GetUtcNow(), ct);
        if (message is null)
            return false;
        // What has begun is finished even if the program is stopping: a send cut short or not noted would be repeated.
        await SettleAsync(outbox, message, await SendAsync(channel, message, CancellationToken.None), CancellationToken.None);
        return true;
    }

    private async Task<Delivery> SendAsync(IChannel channel, OutboxMessage message, CancellationToken ct)
    {
        try
        {
            return await channel.SendAsync(message.ConversationId, ActivityJson.ReadOutgoing(message.Payload), $"out-{message.Id}", ct);
        }
        catch (Exception fault)
        {
            log.LogWarning(LogEvents.DeliveryRetried, fault, "{Channel}: outbox {OutboxId} could not be sent", message.Channel, message.Id);
            return new Delivery.Retry(fault.GetType().Name);
        }
    }

    private async Task SettleAsync(Outbox outbox, OutboxMessage message, Delivery outcome, CancellationToken ct)
    {
        switch (outcome)
        {
            case Delivery.Delivered:
                await outbox.MarkDeliveredAsync(message.Id, clock.GetUtcNow(), ct);
                break;
            case Delivery.StopContact stop:
                log.LogInformation(LogEvents.ContactStopped, "{Channel}: a recipient no longer takes messages ({Reason})", message.Channel, stop.Reason);
                await outbox.StopConversationAsync(message, stop.Reason, ct);
                break;
            case Delivery.Retry retry when clock.GetUtcNow() - message.CreatedAt < GiveUpAfter:
                var pause = retry.After ?? PauseAfter(message.Attempts);
                log.LogInformation(LogEvents.DeliveryRetried, "{Channel}: outbox {OutboxId} again in {Seconds} s ({Reason})", message.Channel, message.Id, pause.TotalSeconds, retry.Reason);
                await outbox.RetryAsync(message.Id, clock.GetUtcNow() + pause, retry.Reason, ct);
                break;
            case Delivery.Retry retry:
                await ParkAsync(outbox, message, retry.Reason, ct);
                break;
            case Delivery.Rejected rejected:
                await ParkAsync(outbox, message, rejected.Reason, ct);
                break;
        }
    }

    private async Task ParkAsync(Outbox outbox, OutboxMessage message, string reason, CancellationToken ct)
    {
        log.LogWarning(LogEvents.DeliveryParked, "{Channel}: outbox {OutboxId} is parked after {Attempts} attempts ({Reason})", message.Channel, message.Id, message.Attempts, reason);
        await outbox.MarkParkedAsync(message.Id, reason, ct);
    }

    private static TimeSpan PauseAfter(int attempts) =>
        attempts > LongestPauseFrom ? LongestPause : FirstPause * Math.Pow(3, attempts - 1);
}
