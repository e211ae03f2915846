namespace CauNoi.Bot.Channels;

/// <summary>Notices that a platform takes nothing from anybody, so that one message at a time finds out when it does again.</summary>
internal sealed class ChannelTrouble
{
    /// <summary>One person's trouble is not the platform's.</summary>
    private const int FewestConversations = 3;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    private readonly HashSet<string> _failing = [];
    private TimeSpan _pause = FirstPause;

    /// <summary>Until when nothing is sent.</summary>
    public TimeSpan PausedUntil { get; private set; }

    public bool IsPresent => _failing.Count >= FewestConversations;

    public void Answered()
    {
        _failing.Clear();
        _pause = FirstPause;
    }

    public void Failed(string conversation, TimeSpan now)
    {
        if (_failing.Count < FewestConversations)
            _failing.Add(conversation);
        if (!IsPresent || PausedUntil > now)
            return;
        PausedUntil = now + _pause;
        _pause = _pause * 2 < LongestPause ? _pause * 2 : LongestPause;
    }

    /// <summary>The platform itself has said how long it wants to be left alone.</summary>
    public void Pause(TimeSpan until) => PausedUntil = until > PausedUntil ? until : PausedUntil;
}
