namespace CauNoi.Bot.Reminders.Simulation;

/// <summary>What is to be tried out.</summary>
public sealed record SimulationOptions
{
    public required int Year { get; init; }

    /// <summary>Months outside are left out.</summary>
    public int FirstMonth { get; init; } = 1;

    public int LastMonth { get; init; } = 12;

    public int Communes { get; init; } = 3;

    public int HamletsPerCommune { get; init; } = 8;

    /// <summary>The same seed gives the same year.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The first day on which the program is off; null for none.</summary>
    public DateOnly? OutageFrom { get; init; }

    public int OutageDays { get; init; } = 3;

    /// <summary>The day on which the machine's clock is wrong; null for none.</summary>
    public DateOnly? JumpOn { get; init; }

    /// <summary>By so many hours, forward or back.</summary>
    public int JumpHours { get; init; }
}
