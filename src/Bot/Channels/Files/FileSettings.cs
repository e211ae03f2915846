using System.ComponentModel.DataAnnotations;

namespace CauNoi.Bot.Channels.Files;

/// <summary>Section "Channels:Files" of the configuration.</summary>
public sealed class FileSettings
{
    public const string Section = "Channels:Files";

    public const int Megabyte = 1024 * 1024;

    /// <summary>The largest file that is taken from a person, in megabytes. Telegram lets no bot fetch more than 20.</summary>
    [Range(1, 100, ErrorMessage = Section + ":LargestMegabytes must lie between 1 and 100.")]
    public int LargestMegabytes { get; set; } = 20;

    /// <summary>How long a file can be fetched, in either direction.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "30.00:00:00", ErrorMessage = Section + ":Life must lie between 5 minutes and 30 days.")]
    public TimeSpan Life { get; set; } = TimeSpan.FromDays(1);

    public int LargestBytes => LargestMegabytes * Megabyte;
}
