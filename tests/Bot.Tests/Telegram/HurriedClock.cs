namespace CauNoi.Bot.Tests.Telegram;

/// <summary>Tells the real time, but nobody waits on it for longer than a moment; the pauses that were asked for are kept.</summary>
public sealed class HurriedClock : TimeProvider
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(10);

    private readonly Lock _gate = new();
    private readonly List<TimeSpan> _pauses = [];

    public IReadOnlyList<TimeSpan> Pauses
    {
        get
        {
            lock (_gate)
                return [.. _pauses];
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
            _pauses.Add(dueTime);
        return base.CreateTimer(callback, state, dueTime < Moment ? dueTime : Moment, period);
    }
}
