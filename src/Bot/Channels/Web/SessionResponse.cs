namespace CauNoi.Bot.Channels.Web;

/// <summary>An id that clients ask for before they show a sign-in card. This bot has none; the answer keeps them content.</summary>
public sealed record SessionResponse(string SessionId);
