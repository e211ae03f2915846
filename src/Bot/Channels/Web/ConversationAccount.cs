namespace CauNoi.Bot.Channels.Web;

/// <summary>The conversation that an activity belongs to.</summary>
public sealed record ConversationAccount(string? Id);
