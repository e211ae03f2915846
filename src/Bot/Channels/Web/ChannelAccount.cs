namespace CauNoi.Bot.Channels.Web;

/// <summary>Who speaks: the bot or the person.</summary>
public sealed record ChannelAccount(string? Id, string? Name = null, string? Role = null);
