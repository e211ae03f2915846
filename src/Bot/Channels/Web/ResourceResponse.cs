namespace CauNoi.Bot.Channels.Web;

/// <summary>The id under which something posted was taken.</summary>
public sealed record ResourceResponse(string Id);
