using System.ComponentModel.DataAnnotations;

namespace CauNoi.Bot.Channels.Web;

/// <summary>Section "Channels:Web" of the configuration. The channel needs no token and is always on.</summary>
public sealed class WebChannelOptions
{
    public const string Section = "Channels:Web";

    /// <summary>How long a conversation can be left alone before the page has to begin a new one.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "365.00:00:00", ErrorMessage = Section + ":TokenLifetime must lie between a minute and a year.")]
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How long a stream address may lie unused.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "01:00:00", ErrorMessage = Section + ":StreamTokenLifetime must lie between 5 seconds and an hour.")]
    public TimeSpan StreamTokenLifetime { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>New conversations that one network address may begin in a minute.</summary>
    [Range(1, 1_000_000, ErrorMessage = Section + ":TokensPerMinute must be at least 1.")]
    public int TokensPerMinute { get; set; } = 60;

    /// <summary>Messages that one network address may post in a minute.</summary>
    [Range(1, 1_000_000, ErrorMessage = Section + ":PostsPerMinute must be at least 1.")]
    public int PostsPerMinute { get; set; } = 120;
}
