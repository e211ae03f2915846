using CauNoi.Bot.Hosting;

namespace CauNoi.Bot.Web.Progress;

/// <summary>Where somebody's page of progress is found, if people can reach this program by an address.</summary>
public sealed class ProgressAddress(BotOptions options)
{
    public const string Folder = "progress/";

    public bool IsOffered => options.PublicAddress is { IsAbsoluteUri: true };

    /// <summary>Null if the program knows no address of its own.</summary>
    public Uri? Of(string secret) => options.PublicAddress is { IsAbsoluteUri: true } page ? new Uri(page, Folder + secret) : null;
}
