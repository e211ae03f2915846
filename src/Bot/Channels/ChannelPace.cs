namespace CauNoi.Bot.Channels;

/// <summary>How fast a channel may go now, over all and in each conversation. Remembers a conversation no longer than its limits reach back. Not for several threads.</summary>
public sealed class ChannelPace
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromSeconds(10);

    /// <summary>At full speed, so many looks for work are taken a second.</summary>
    private const int LooksPerSecond = 10;

    private readonly ChannelLimits _limits;
    private readonly Func<string, bool> _isGroup;
    private readonly SlidingWindow? _all;
    private readonly Dictionary<string, IReadOnlyList<SlidingWindow>> _chats = [];
    private TimeSpan _swept;

    public ChannelPace(ChannelLimits limits, Func<string, bool> isGroup)
    {
        (_limits, _isGroup) = (limits, isGroup);
        _all = limits.PerSecond is { } perSecond ? new SlidingWindow(() => Part(perSecond), Second) : null;
    }

    /// <summary>Among how many instances the limits over all and of groups are divided.</summary>
    public int Sharers { get; set; } = 1;

    /// <summary>How many conversations are remembered.</summary>
    public int Remembered => _chats.Count;

    /// <summary>How many messages may begin now; none until a few may, so that they are fetched together.</summary>
    public int RoomAt(TimeSpan now)
    {
        if (_all is null)
            return _limits.AtOnce;
        var room = _all.RoomAt(now);
        return room * LooksPerSecond >= Part(_limits.PerSecond!.Value) ? room : 0;
    }

    /// <summary>How long until <see cref="RoomAt"/> says more; null if something in hand must end first.</summary>
    public TimeSpan? WaitAt(TimeSpan now) =>
        _all is null ? TimeSpan.Zero : _all.WaitAt(now, (Part(_limits.PerSecond!.Value) + LooksPerSecond - 1) / LooksPerSecond);

    /// <summary>How long a conversation must be left alone.</summary>
    public TimeSpan WaitOf(string conversation, TimeSpan now) =>
        _chats.TryGetValue(conversation, out var windows) ? windows.Max(w => w.WaitAt(now, 1) ?? Second) : TimeSpan.Zero;

    public void Begin(string conversation, TimeSpan now)
    {
        Sweep(now);
        if (!_chats.TryGetValue(conversation, out var windows) && (windows = WindowsOf(conversation)).Count > 0)
            _chats.Add(conversation, windows);
        foreach (var window in windows)
            window.Begin();
        _all?.Begin();
    }

    /// <param name="conversation">As at the beginning.</param>
    /// <param name="at">When the answer came.</param>
    /// <param name="messages">How many the platform has counted.</param>
    public void End(string conversation, TimeSpan at, int messages)
    {
        foreach (var window in _chats.GetValueOrDefault(conversation, []))
            window.End(at, messages);
        _all?.End(at, messages);
    }

    private List<SlidingWindow> WindowsOf(string conversation)
    {
        var windows = new List<SlidingWindow>();
        if (_limits.PerChatPerSecond is { } perSecond)
            windows.Add(new SlidingWindow(() => perSecond, Second));
        if (_limits.PerGroupPerMinute is { } perMinute && _isGroup(conversation))
            windows.Add(new SlidingWindow(() => Part(perMinute), Minute));
        return windows;
    }

    private int Part(int limit) => Math.Max(1, limit / Sharers);

    private void Sweep(TimeSpan now)
    {
        if (now - _swept < BetweenSweeps)
            return;
        _swept = now;
        foreach (var (conversation, _) in _chats.Where(c => c.Value.All(w => w.IsIdleAt(now))).ToList())
            _chats.Remove(conversation);
    }
}
