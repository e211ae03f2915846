namespace CauNoi.Bot.Channels.Web;

/// <summary>What went wrong, for the program that asked.</summary>
public sealed record ErrorDetails(string Code, string Message);
