namespace CauNoi.Bot.Channels;

/// <summary>At most so many messages as are permitted now, in any span of the given length, counted by the platform's clock whatever the network does.</summary>
/// <remarks>
/// A message counts from before it is sent until a span after its answer has come: the platform has taken it somewhere in between. Not for several threads.
/// </remarks>
public sealed class SlidingWindow(Func<int> permits, TimeSpan span)
{
    private readonly Queue<TimeSpan> _ended = new();
    private int _inHand;

    /// <summary>How many may begin now.</summary>
    public int RoomAt(TimeSpan now)
    {
        Forget(now);
        return Math.Max(0, permits() - _inHand - _ended.Count);
    }

    public void Begin() => _inHand++;

    /// <param name="now">When the answer came.</param>
    /// <param name="messages">How many the platform has counted.</param>
    public void End(TimeSpan now, int messages)
    {
        _inHand--;
        for (var i = 0; i < messages; i++)
            _ended.Enqueue(now);
    }

    /// <summary>How long until there is room for <paramref name="count"/>, unless it depends on what is in hand; zero if there is.</summary>
    public TimeSpan? WaitAt(TimeSpan now, int count)
    {
        Forget(now);
        var most = permits();
        var tooMany = _inHand + _ended.Count + Math.Min(count, most) - most;
        return tooMany <= 0 ? TimeSpan.Zero
            : tooMany <= _ended.Count ? _ended.ElementAt(tooMany - 1) + span - now
            : null;
    }

    /// <summary>True if it is as it was at first, so that it need not be remembered.</summary>
    public bool IsIdleAt(TimeSpan now)
    {
        Forget(now);
        return _inHand == 0 && _ended.Count == 0;
    }

    private void Forget(TimeSpan now)
    {
        while (_ended.TryPeek(out var oldest) && now - oldest >= span)
            _ended.Dequeue();
    }
}
