using System.Collections.Concurrent;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Messaging;

namespace CauNoi.Bot.Channels;

/// <summary>One channel's deliveries in this process: what is in hand, how fast it may go, how it ended. One loop drives it; only the sending itself runs beside.</summary>
public sealed class ChannelDelivery(IChannel channel, ChannelLimits limits, DeliveryStore store, TimeProvider clock, ILogger log)
{
    /// <summary>After so long it is looked what other instances have left.</summary>
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    /// <summary>After so long the other instances know of this one, and what they have sent before counts no more.</summary>
    private static readonly TimeSpan Joining = 2 * Round;

    private static readonly TimeSpan BetweenRenewals = OutboxQueue.Lease / 3;

    private readonly ChannelPace _pace = new(limits, channel.IsGroup);
    private readonly ChannelTrouble _trouble = new();
    private readonly Dictionary<long, OutboxMessage> _inHand = [];
    private readonly ConcurrentQueue<Ended> _ended = new();
    private readonly List<Ended> _toNote = [];
    private readonly Bell _bell = new();
    private readonly long _start = clock.GetTimestamp();
    private TimeSpan _renewed;
    private TimeSpan _recovered = -Round;
    private int _instances = 1;

    /// <summary>True if nothing is being sent and every outcome is noted.</summary>
    public bool IsIdle => _inHand.Count == 0;

    private TimeSpan Now => clock.GetElapsedTime(_start);

    public void Wake() => _bell.Wake();

    /// <summary>Returns when there may be something to do, after <paramref name="longest"/> at the latest.</summary>
    public Task WaitAsync(TimeSpan longest, CancellationToken ct) => _bell.WaitAsync(longest, ct);

    /// <summary>Notes what has ended and begins what may begin.</summary>
    /// <returns>How many deliveries were begun, and when to look again at the latest.</returns>
    public async Task<(int Begun, TimeSpan Pause)> RoundAsync(CancellationToken ct)
    {
        await NoteAsync();
        await LookAfterLeasesAsync(ct);
        var now = Now;
        if (_pace.Sharers > 1 && now < Joining)
            return (0, Joining - now);
        if (_trouble.PausedUntil > now)
            return (0, Shorter(Round, _trouble.PausedUntil - now));
        var room = Math.Min(limits.AtOnce - _inHand.Count, _pace.RoomAt(now));
        if (_trouble.IsPresent)
            room = Math.Min(room, 1 - _inHand.Count);
        if (room <= 0)
            return (0, Shorter(Round, _pace.WaitAt(now) is { } wait && wait > TimeSpan.Zero ? wait : Round));
        var shortest = Round;
        var begun = await store.TakeAsync(channel, room, WaitOf, ct);
        foreach (var message in begun)
        {
            _inHand.Add(message.Id, message);
            _pace.Begin(message.ConversationId, Now);
            _ = SendAsync(message);
        }

        return (begun.Count, begun.Count == room ? TimeSpan.Zero : shortest);

        TimeSpan WaitOf(string conversation)
        {
            var wait = _pace.WaitOf(conversation, now);
            if (wait > TimeSpan.Zero)
                shortest = Shorter(shortest, wait);
            return wait;
        }
    }

    /// <summary>Waits for what is in hand and notes how it ended.</summary>
    public async Task FinishAsync()
    {
        while (true)
        {
            await NoteAsync();
            if (IsIdle)
                return;
            await _bell.WaitAsync(Round, CancellationToken.None);
        }
    }

    // What has begun is finished even if the program is stopping: a send cut short would be one whose outcome nobody knows.
    private async Task SendAsync(OutboxMessage message)
    {
        await Task.Yield();
        Delivery outcome;
        try
        {
            var ticket = new DeliveryTicket($"out-{message.Id}", message.PartsSent);
            outcome = await channel.SendAsync(message.ConversationId, ActivityJson.ReadOutgoing(message.Payload), ticket, CancellationToken.None);
        }
        catch (Exception fault)
        {
            log.LogWarning(LogEvents.DeliveryRetried, fault, "{Channel}: outbox {OutboxId} could not be sent", message.Channel, message.Id);
            outcome = new Delivery.Retry(fault.GetType().Name, PartsSent: message.PartsSent);
        }

        _ended.Enqueue(new Ended(message, outcome, Now));
        _bell.Wake();
    }

    // An outcome that cannot be written stays here until it can; its message counts as in hand as long.
    private async Task NoteAsync()
    {
        while (_ended.TryDequeue(out var ended))
        {
            Learn(ended);
            _toNote.Add(ended);
        }

        var delivered = _toNote.Where(e => e.Outcome is Delivery.Delivered).Select(e => e.Message.Id).ToList();
        if (delivered.Count > 0)
        {
            // Until it is noted nobody else takes the next of the conversation: what waits there is held back before.
            if (_pace.Sharers > 1)
                await store.HoldBackAsync(channel, [.. _toNote.Select(e => e.Message.ConversationId).Distinct().Select(c => (c, _pace.WaitOf(c, Now)))]);
            await store.NoteDeliveredAsync(delivered);
            _toNote.RemoveAll(e => e.Outcome is Delivery.Delivered);
            delivered.ForEach(id => _inHand.Remove(id));
        }

        while (_toNote.Count > 0)
        {
            var (message, outcome, _) = _toNote[^1];
            await store.NoteAsync(channel, message, outcome);
            _toNote.RemoveAt(_toNote.Count - 1);
            _inHand.Remove(message.Id);
        }
    }

    private void Learn(Ended ended)
    {
        _pace.End(ended.Message.ConversationId, ended.At, ended.Outcome is Delivery.Delivered delivered ? delivered.Parts : 1);
        if (ended.Outcome is Delivery.Retry { ForAll: true } all)
            _trouble.Pause(ended.At + (all.After ?? Round));
        else if (ended.Outcome is Delivery.Retry or Delivery.Unknown)
            _trouble.Failed(ended.Message.ConversationId, ended.At);
        else
            _trouble.Answered();
    }

    // What an instance that has gone has sent still counts for a while.
    private async Task ShareAsync(CancellationToken ct)
    {
        if (!limits.AreShared)
            return;
        var instances = await store.InstancesAsync(ct);
        (_pace.Sharers, _instances) = (Math.Max(instances, _instances), instances);
    }

    private async Task LookAfterLeasesAsync(CancellationToken ct)
    {
        if (Now - _renewed >= BetweenRenewals && _inHand.Count > 0)
        {
            await store.RenewAsync([.. _inHand.Keys], ct);
            _renewed = Now;
        }

        if (Now - _recovered >= Round)
        {
            await store.RecoverAsync(channel, [.. _inHand.Keys], ct);
            await ShareAsync(ct);
            _recovered = Now;
        }
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private sealed record Ended(OutboxMessage Message, Delivery Outcome, TimeSpan At);

    private sealed class Bell : Signal;
}
