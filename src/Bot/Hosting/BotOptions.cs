namespace CauNoi.Bot.Hosting;

/// <summary>Settings of the host itself.</summary>
public sealed class BotOptions
{
    /// <summary>The folder of curated content; default: "content" in the working directory, else beside the program.</summary>
    public string? ContentPath { get; set; }

    /// <summary>Starts the clock at this instant instead of now.</summary>
    public DateTimeOffset? ClockStartsAt { get; set; }

    public string FindContent() => Find(ContentPath, "content");

    public static string FindDemo() => Find(null, "demo");

    private static string Find(string? configured, string folder)
    {
        if (!string.IsNullOrEmpty(configured))
            return configured;
        return Directory.Exists(folder) ? folder : Path.Combine(AppContext.BaseDirectory, folder);
    }
}
