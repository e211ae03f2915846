namespace CauNoi.Bot.Channels.Telegram;

/// <summary>Pauses that double from one second to one minute.</summary>
internal sealed class Backoff
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private TimeSpan _next = First;

    /// <summary>True as long as there was no pause.</summary>
    public bool IsFresh { get; private set; } = true;

    public TimeSpan Next()
    {
        var pause = _next;
        _next = pause * 2 < Longest ? pause * 2 : Longest;
        IsFresh = false;
        return pause;
    }

    public void Reset() => (_next, IsFresh) = (First, true);
}
