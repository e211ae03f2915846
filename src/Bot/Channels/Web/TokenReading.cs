namespace CauNoi.Bot.Channels.Web;

/// <summary>What a presented token turned out to be.</summary>
public abstract record TokenReading
{
    private TokenReading()
    {
    }

    public sealed record Valid(ConversationToken Token) : TokenReading;

    /// <summary>Ours, but too old.</summary>
    public sealed record Expired : TokenReading;

    /// <summary>Not ours, or damaged.</summary>
    public sealed record Unknown : TokenReading;
}
