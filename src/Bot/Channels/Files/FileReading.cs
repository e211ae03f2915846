namespace CauNoi.Bot.Channels.Files;

/// <summary>How fetching a received file ended.</summary>
public abstract record FileReading
{
    private FileReading()
    {
    }

    public sealed record Found(byte[] Content) : FileReading;

    /// <summary>Larger than <see cref="FileSettings.LargestMegabytes"/>.</summary>
    public sealed record TooLarge : FileReading;

    /// <summary>Not kept, expired or somebody else's: it has to be sent again.</summary>
    public sealed record Gone : FileReading;

    /// <summary>The platform does not give it out now; trying again may help.</summary>
    public sealed record Unavailable : FileReading;
}
