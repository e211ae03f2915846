namespace CauNoi.Bot.Channels.Telegram;

/// <summary>Section "Channels:Telegram" of the configuration.</summary>
public sealed class TelegramOptions
{
    public const string Section = "Channels:Telegram";

    /// <summary>The longest that the platform holds a poll open.</summary>
    private static readonly TimeSpan LongestPoll = TimeSpan.FromSeconds(50);

    /// <summary>What @BotFather gave out; empty = the channel is off. Secret.</summary>
    public string Token { get; set; } = "";

    public Uri BaseAddress { get; set; } = new("https://api.telegram.org");

    /// <summary>How long one poll waits for news.</summary>
    public TimeSpan PollTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an answer of the platform may be on its way.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(12);

    public bool HasUsableToken => Token.Length > 0 && Token.All(c => char.IsAsciiLetterOrDigit(c) || c is ':' or '_' or '-');

    public bool HasUsableAddress => BaseAddress.IsAbsoluteUri && (BaseAddress.Scheme == Uri.UriSchemeHttps || BaseAddress.Scheme == Uri.UriSchemeHttp);

    public bool HasUsablePatience => Patience > TimeSpan.Zero && Patience <= TimeSpan.FromMinutes(1);

    public bool HasUsablePollTimeout => PollTimeout >= TimeSpan.Zero && PollTimeout <= LongestPoll;
}
