namespace CauNoi.Bot.Reminders.Simulation;

/// <summary>A clock that stands until it is set.</summary>
internal sealed class SettableClock : TimeProvider
{
    public DateTimeOffset Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now;
}
