namespace CauNoi.Bot.Channels.Web;

/// <summary>The body of every refusal.</summary>
public sealed record ErrorResponse(ErrorDetails Error);
