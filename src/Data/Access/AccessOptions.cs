namespace CauNoi.Data.Access;

/// <summary>Section "Access" of the configuration.</summary>
public sealed class AccessOptions
{
    public const string Section = "Access";

    /// <summary>How many reads of households an account may make, by role.</summary>
    public Dictionary<Role, ReadLimit> Limits { get; init; } = new()
    {
        [Role.Resident] = new() { PerHour = 20, PerDay = 60 },
        [Role.HamletHead] = new() { PerHour = 60, PerDay = 300 },
        [Role.Officer] = new() { PerHour = 300, PerDay = 1_500 },
        [Role.Province] = new() { PerHour = 300, PerDay = 1_500 },
    };

    /// <summary>How long officers need not say again what they read for.</summary>
    public TimeSpan PurposeLifetime { get; set; } = TimeSpan.FromHours(8);

    /// <summary>How long the address of a page of progress opens it.</summary>
    public TimeSpan ProgressPageLifetime { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How many refusals and misses of one account within <see cref="MissWindow"/> its commune is told of.</summary>
    public int MissesToReport { get; set; } = 10;

    public TimeSpan MissWindow { get; set; } = TimeSpan.FromMinutes(30);
}
