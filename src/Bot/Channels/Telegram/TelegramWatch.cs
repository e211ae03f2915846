using CauNoi.Bot.Conversations;

namespace CauNoi.Bot.Channels.Telegram;

/// <summary>Says what a failed poll means for the next one, and tells the log once when the platform goes and once when it comes back.</summary>
internal sealed class TelegramWatch(ILogger log)
{
    private static readonly TimeSpan ConflictPause = TimeSpan.FromSeconds(30);

    private readonly Backoff _pauses = new();
    private bool _isAway;
    private bool _hasToldConflict;

    public void Reached()
    {
        _pauses.Reset();
        if (_isAway)
            log.LogInformation(LogEvents.PlatformReached, "{Channel}: the platform answers again", TelegramChannel.ChannelName);
        _isAway = false;
    }

    /// <returns>How long to wait; null if trying again is useless.</returns>
    public TimeSpan? PauseAfter<TResult>(ApiAnswer<TResult> failure) => failure switch
    {
        ApiAnswer<TResult>.Refused { Code: 401 or 404 } refusal => Off(refusal.Code),
        ApiAnswer<TResult>.Refused { Code: 409 } => Conflict(),
        ApiAnswer<TResult>.Refused { Code: 429, RetryAfter: { } pause } => pause,
        ApiAnswer<TResult>.Refused refusal => Away($"error {refusal.Code}"),
        ApiAnswer<TResult>.Unreachable unreachable => Away(unreachable.Reason),
        _ => TimeSpan.Zero,
    };

    private TimeSpan? Off(int code)
    {
        log.LogError(
            LogEvents.ChannelOff,
            "{Channel}: the platform refuses the token ({Code}); the channel is off until {Key} is corrected and the program restarted",
            TelegramChannel.ChannelName,
            code,
            TelegramChannelModule.TokenKey);
        return null;
    }

    private TimeSpan Conflict()
    {
        if (!_hasToldConflict)
            log.LogWarning(
                LogEvents.PlatformUnreachable,
                "{Channel}: another poller or webhook takes this bot's messages; trying every {Seconds} s",
                TelegramChannel.ChannelName,
                ConflictPause.TotalSeconds);
        _hasToldConflict = true;
        return ConflictPause;
    }

    private TimeSpan Away(string reason)
    {
        if (!_isAway)
            log.LogWarning(
                LogEvents.PlatformUnreachable,
                "{Channel}: the platform cannot be reached ({Reason}); trying until it can",
                TelegramChannel.ChannelName,
                reason);
        _isAway = true;
        return _pauses.Next();
    }
}
