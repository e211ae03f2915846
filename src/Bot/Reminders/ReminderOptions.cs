namespace CauNoi.Bot.Reminders;

/// <summary>Section "Reminders" of the configuration.</summary>
public sealed class ReminderOptions
{
    public const string Section = "Reminders";

    /// <summary>How often it is looked what has become due.</summary>
    public TimeSpan Tick { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often it is looked whether records have to be checked for gaps: after midnight, or after an import.</summary>
    public TimeSpan GapTick { get; set; } = TimeSpan.FromMinutes(10);
}
