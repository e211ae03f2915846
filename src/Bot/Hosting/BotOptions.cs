using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy;

namespace CauNoi.Bot.Hosting;

/// <summary>Settings of the host itself.</summary>
public sealed class BotOptions
{
    /// <summary>The folder of curated content; default: "content" in the working directory, else beside the program.</summary>
    public string? ContentPath { get; set; }

    /// <summary>Starts the clock at this instant instead of now.</summary>
    public DateTimeOffset? ClockStartsAt { get; set; }

    /// <summary>A folder of the commune's own, laid out like the content folder: rows of <c>policy/*.yaml</c> that are added to ours or stand in their place.</summary>
    public string? LocalContentPath { get; set; }

    /// <summary>The id of the poverty standard (<c>policy/standards.yaml</c>) that the commune's plan names for the round of reviews at hand; null if nobody has said.</summary>
    public string? SurveyStandard { get; set; }

    /// <summary>The address at which people open the chat page, e.g. https://caunoi.xa.example; without it invitations are told as codes alone.</summary>
    public Uri? PublicAddress { get; set; }

    public PolicyBase LoadPolicy() => PolicyBase.Load(new ContentFolder(FindContent()), FindLocalContent() is { } local ? new ContentFolder(local) : null);

    public string? FindLocalContent() => string.IsNullOrEmpty(LocalContentPath) ? null : LocalContentPath;

    public string FindContent() => Find(ContentPath, "content");

    public static string FindDemo() => Find(null, "demo");

    private static string Find(string? configured, string folder)
    {
        if (!string.IsNullOrEmpty(configured))
            return configured;
        return Directory.Exists(folder) ? folder : Path.Combine(AppContext.BaseDirectory, folder);
    }
}
