namespace CauNoi.Bot.Hosting;

/// <summary>A clock that started at another time than the machine's and runs on from there; for trying out a day to come.</summary>
public sealed class ShiftedClock(DateTimeOffset startsAt) : TimeProvider
{
    private readonly TimeSpan _shift = startsAt - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _shift;
}
