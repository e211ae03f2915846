using CauNoi.Bot.Channels.Telegram.Types;
using CauNoi.Bot.Conversations;
using Microsoft.Extensions.Options;

namespace CauNoi.Bot.Channels.Telegram;

/// <summary>Fetches what people have said, by long polling.</summary>
/// <remarks>
/// The offset is not stored: after a restart the platform hands out again what was not confirmed, and the inbox refuses what it
/// knows. Nor is it kept once the platform has nothing more, because after a quiet week the numbering begins anew, possibly lower.
/// </remarks>
public sealed class TelegramPoller(
    TelegramClient client,
    TelegramReceiver receiver,
    TelegramInvitationLink invitations,
    IOptions<TelegramOptions> options,
    TimeProvider clock,
    ILogger<TelegramPoller> log) : BackgroundService
{
    /// <summary>An empty answer that comes sooner was not a long poll.</summary>
    private static readonly TimeSpan ShortestPoll = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan PauseAfterShortPoll = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(30);

    private readonly TelegramWatch _watch = new(log);
    private User? _me;
    private long? _offset;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await TurnAsync(stoppingToken) is not { } pause)
                    return;
                await Task.Delay(pause, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                log.LogError(LogEvents.TurnFailed, fault, "{Channel}: a poll failed; the next one in {Seconds} s", TelegramChannel.ChannelName, PauseAfterFault.TotalSeconds);
                await Task.Delay(PauseAfterFault, clock, stoppingToken);
            }
        }
    }

    /// <returns>How long to wait before the next turn; null to stop.</returns>
    private Task<TimeSpan?> TurnAsync(CancellationToken ct) => _me is null ? IntroduceAsync(ct) : PollAsync(_me, ct);

    /// <summary>Asks for the bot's own name, by which it is addressed in groups.</summary>
    private async Task<TimeSpan?> IntroduceAsync(CancellationToken ct)
    {
        var answer = await client.GetMeAsync(ct);
        if (answer is not ApiAnswer<User>.Ok ok)
            return _watch.PauseAfter(answer);
        _watch.Reached();
        _me = ok.Result ?? new User();
        invitations.Username = _me.Username;
        return TimeSpan.Zero;
    }

    private async Task<TimeSpan?> PollAsync(User me, CancellationToken ct)
    {
        var asked = clock.GetTimestamp();
        var answer = await client.GetUpdatesAsync(_offset, options.Value.PollTimeout, ct);
        if (answer is not ApiAnswer<IReadOnlyList<Update>>.Ok ok)
            return _watch.PauseAfter(answer);
        _watch.Reached();
        if (ok.Result is not { Count: > 0 } updates)
        {
            _offset = null;
            return clock.GetElapsedTime(asked) < ShortestPoll ? PauseAfterShortPoll : TimeSpan.Zero;
        }

        await receiver.ReceiveAsync(updates, me, ct);
        _offset = updates.Max(u => u.UpdateId) + 1;
        return TimeSpan.Zero;
    }
}
